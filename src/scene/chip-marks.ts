import type {Box, CountChip, EdgeChip} from '../layout/layout-input.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {SceneItem} from './scene.js';
import {eventAt, type SceneInput, spokenOf} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {itemKey, markKey} from './keys.js';

/** Draws the chips, and returns what is said of them, in time order. */
export function drawChips(sheet: Sheet, chips: readonly CountChip[], edges: readonly EdgeChip[], input: SceneInput): SceneItem[] {
  const {wording} = input;
  const item = (kind: SceneItem['kind'], first: number, {rows, label, ...box}: EdgeChip | CountChip): SceneItem => {
    const events = rows.map((row) => eventAt(input, row));
    const key = itemKey(kind, eventAt(input, first).id);
    drawChip(sheet, key, kind === 'more' ? 'more' : 'edge', box, label, input);
    const told = kind === 'more' ? {text: wording.moreEvents(events)} : wording.datePhrase(wording.range(events));
    return {key, kind, ids: events.map(({id}) => id), box: sheet.box(box), styles: [], ...spokenOf(wording.listed([{text: label}, told]))};
  };
  return [...edges.map((edge) => item(edge.side, edge.rows[0], edge)), ...chips.map((chip) => item('more', chip.first, chip))];
}

function drawChip(sheet: Sheet, key: string, part: string, box: Box, label: string, {layout: {measure}}: SceneInput): void {
  sheet.rect(key, `${part}-chip`, box, {radius: box.height / 2});
  const y = box.y + (box.height - lineHeight('small', measure)) / 2 + baseline('small', measure);
  sheet.text(markKey(key, 'label'), `${part}-label`, [box.x + box.width / 2, y], 'center', label);
}
