import {CHIP_LEAST} from '../layout/chips.js';
import type {CountChip, EdgeChip} from '../layout/layout-input.js';
import {baseline, lineHeight} from '../layout/text-measure.js';
import type {SceneItem} from './scene.js';
import {eventAt, type SceneInput, spokenOf} from './scene-input.js';
import type {Sheet} from './sheet.js';
import {itemKey, markKey} from './keys.js';

/** The darkest shade of a chip. With each √10 times as many events it is a shade darker, the same in every view. */
const DARKEST = 3;

/**
 * Draws the chips, and returns what is said of them, in time order. Those whose cells adjoin touch: they are one
 * ribbon along the axis, which says by its shades how many events lie where.
 */
export function drawChips(
  sheet: Sheet,
  chips: readonly CountChip[],
  edges: readonly EdgeChip[],
  input: SceneInput,
): SceneItem[] {
  const {wording} = input;
  const item = (kind: SceneItem['kind'], chip: CountChip): SceneItem => {
    const {rows, label, isInRibbon, ...box} = chip;
    const events = rows.map((row) => eventAt(input, row));
    const key = itemKey(kind, eventAt(input, chip.first).id);
    drawChip(sheet, {key, name: kind === 'more' ? 'more' : 'edge', chip}, input);
    const height = Math.max(CHIP_LEAST, box.height);
    const told = kind === 'more' ? {text: wording.moreEvents(events)} : wording.datePhrase(wording.range(events));
    return {
      key,
      kind,
      ids: events.map(({id}) => id),
      // Large enough to touch, but not over the marks below it.
      box: sheet.box({...box, y: box.y + box.height - height, height}),
      styles: isInRibbon ? ['ribbon'] : [],
      ...spokenOf(wording.listed([{text: label}, told])),
    };
  };
  return [
    ...edges.map((edge) => item(edge.side, {...edge, first: edge.rows[0]})),
    ...chips.map((chip) => item('more', chip)),
  ];
}

function drawChip(
  sheet: Sheet,
  {key, name, chip: {rows, label, isInRibbon, ...box}}: {key: string; name: string; chip: CountChip},
  {layout: {measure}}: SceneInput,
): void {
  const radius = isInRibbon ? 0 : box.height / 2;
  sheet.rect({key, part: `${name}-chip`}, box, radius);
  if (name === 'more') {
    // Over a ground of its own, so that nothing below shows through.
    const shade = Math.min(DARKEST, Math.floor(2 * Math.log10(rows.length)));
    sheet.rect({key: markKey(key, 'shade'), part: 'more-shade', role: {styles: [`shade-${shade}`]}}, box, radius);
  }
  const y = box.y + (box.height - lineHeight('small', measure)) / 2 + baseline('small', measure);
  sheet.text({key: markKey(key, 'label'), part: `${name}-label`}, [box.x + box.width / 2, y], 'center', label);
}
