import {html, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {drawMarks} from '../render/live-picture.js';
import {LEGEND_GLYPH} from '../scene/legend.js';
import type {LegendEntry} from '../scene/scene.js';

/** Explains what is drawn, with the marks themselves. */
export function legendTemplate(legend: readonly LegendEntry[], label: string): TemplateResult {
  return html`<ul class="legend" part="legend" role="list" aria-label=${label}>
    ${legend.map(({marks, label: words}) => html`<li>
      <svg aria-hidden="true" width=${LEGEND_GLYPH.width} height=${LEGEND_GLYPH.height} ${ref((svg) => svg && drawMarks(svg as SVGSVGElement, marks))}></svg>
      <span dir="auto">${words}</span>
    </li>`)}
  </ul>`;
}
