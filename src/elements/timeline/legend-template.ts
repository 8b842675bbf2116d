import {html, nothing, type TemplateResult} from 'lit';
import {drawMarks} from '../../render/live-picture.js';
import type {UseMessages} from '../../locales/messages.js';
import {LEGEND_GLYPH} from '../../scene/legend.js';
import type {LegendEntry} from '../../scene/scene.js';

/** What the marks of a legend are, in words, and the language of these where it is not the timeline's. */
export interface LegendWords {
  readonly words: UseMessages['legendMarks'];
  readonly lang: string | undefined;
}

/**
 * Explains what is drawn; `drawLegend` draws the marks into it.
 * @param marks - what they are, in words, for those who do not see them.
 */
export function legendTemplate(
  legend: readonly LegendEntry[],
  label: string,
  marks: LegendWords | undefined,
): TemplateResult {
  return html`<ul class="legend" part="legend" role="list" aria-label=${label}>
    ${legend.map(
      ({mark, label: words, lang}) => html`<li>
      <svg aria-hidden="true" width=${LEGEND_GLYPH.width} height=${LEGEND_GLYPH.height}></svg>
      <span>${mark && marks ? html`<span class="words" lang=${marks.lang ?? nothing}>${`${marks.words[mark]}: `}</span>` : nothing}<span lang=${lang ?? nothing} dir="auto">${words}</span></span>
    </li>`,
    )}
  </ul>`;
}

const drawn = new WeakMap<ParentNode, readonly LegendEntry[]>();

/** Draws the marks that a legend explains, after it was rendered. */
export function drawLegend(root: ParentNode, legend: readonly LegendEntry[]): void {
  if (drawn.get(root) === legend) return;
  drawn.set(root, legend);
  root.querySelectorAll<SVGSVGElement>('.legend svg').forEach((svg, i) => drawMarks(svg, legend[i].marks));
}
