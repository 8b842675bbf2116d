import {CHIP_LEAST} from '../layout/chips.js';
import type {Box, CountChip, EdgeChip} from '../layout/layout-input.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {SceneItem} from './scene.js';
import {eventAt, type SceneInput, spokenOf} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {itemKey, markKey} from './keys.js';

/** Draws the chips, and returns what is said of them, in time order. */
export function drawChips(
  sheet: Sheet,
  chips: readonly CountChip[],
  edges: readonly EdgeChip[],
  input: SceneInput,
): SceneItem[] {
  const {wording} = input;
  const item = (kind: SceneItem['kind'], first: number, {rows, label, ...box}: EdgeChip | CountChip): SceneItem => {
    const events = rows.map((row) => eventAt(input, row));
    const key = itemKey(kind, eventAt(input, first).id);
    drawChip(sheet, {key, name: kind === 'more' ? 'more' : 'edge', label, box}, input);
    const told = kind === 'more' ? {text: wording.moreEvents(events)} : wording.datePhrase(wording.range(events));
    return {
      key,
      kind,
      ids: events.map(({id}) => id),
      // Large enough to touch, but not over the marks below it.
      box: sheet.box({
        ...box,
        y: box.y - Math.max(0, CHIP_LEAST - box.height),
        height: Math.max(CHIP_LEAST, box.height),
      }),
      styles: [],
      ...spokenOf(wording.listed([{text: label}, told])),
    };
  };
  return [
    ...edges.map((edge) => item(edge.side, edge.rows[0], edge)),
    ...chips.map((chip) => item('more', chip.first, chip)),
  ];
}

function drawChip(
  sheet: Sheet,
  {key, name, label, box}: {key: string; name: string; label: string; box: Box},
  {layout: {measure}}: SceneInput,
): void {
  sheet.rect({key, part: `${name}-chip`}, box, box.height / 2);
  const y = box.y + (box.height - lineHeight('small', measure)) / 2 + baseline('small', measure);
  sheet.text({key: markKey(key, 'label'), part: `${name}-label`}, [box.x + box.width / 2, y], 'center', label);
}
