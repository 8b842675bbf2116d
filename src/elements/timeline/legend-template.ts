import {html, nothing, type TemplateResult} from 'lit';
import {drawMarks} from '../../render/live-picture.js';
import type {LegendEntry} from '../../scene/scene.js';

/** What an entry says. */
export type LegendWords = Pick<LegendEntry, 'label' | 'lang'>;

/**
 * Explains what is drawn; `drawLegend` draws the marks into boxes of the size `LEGEND_GLYPH`. Once it is loaded, `Legend`
 * takes its place.
 */
export function legendTemplate(legend: readonly LegendWords[], label: string): TemplateResult {
  return html`<ul class="legend" part="legend" role="list" aria-label=${label}>
    ${legend.map(
      ({label: words, lang}) => html`<li>
      <svg aria-hidden="true" width="20" height="16"></svg>
      <span lang=${lang ?? nothing} dir="auto">${words}</span>
    </li>`,
    )}
  </ul>`;
}

const drawn = new WeakMap<ParentNode, readonly LegendEntry[]>();

/** Draws the marks that a legend explains, after it was rendered. */
export function drawLegend(root: ParentNode, legend: readonly LegendEntry[]): void {
  const list = root.querySelector('.legend');
  if (!list || drawn.get(list) === legend) return;
  drawn.set(list, legend);
  list.querySelectorAll('svg').forEach((svg, i) => drawMarks(svg, legend[i].marks));
}
