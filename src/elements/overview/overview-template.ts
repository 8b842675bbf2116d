import {nothing, svg, type TemplateResult} from 'lit';
import {type OverviewLayout, INSET} from '../../layout/overview-layout.js';
import type {WindowBox} from './window-box.js';

/** All of time, as it stays while the view moves over it. */
export function overviewTemplate({scale, axis, density, events, ticks, labels, now}: OverviewLayout): TemplateResult {
  const anchor = scale.length > 0 ? 'start' : 'end';
  return svg`
    <path class="density" part="density" d=${density}></path>
    <path class="event" part="event" d=${events}></path>
    <path class="axis" d=${`M${scale.from},${axis}H${scale.to}`}></path>
    <path class="tick" d=${ticks}></path>
    ${labels.map(({x, y, text}) => svg`<text class="tick-label" part="tick-label" direction="ltr" text-anchor=${anchor} x=${x} y=${y}>${text}</text>`)}
    ${now === undefined ? nothing : svg`<path class="now" part="now" d=${`M${now},0V${axis}`}></path>`}
  `;
}

/** The window of the view, and the veil over what is outside of it. */
export function windowTemplate({left, right}: WindowBox, {scale, axis}: OverviewLayout): TemplateResult {
  const end = Math.max(scale.from, scale.to);
  return svg`
    <path class="veil" d=${`M${INSET},0H${left}V${axis}H${INSET}ZM${right},0H${end}V${axis}H${right}Z`}></path>
    <rect class="window" part="window" x=${left} y="0.5" width=${right - left} height=${axis - 0.5}></rect>
  `;
}
