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
  const {
    wording,
    layout: {measure},
  } = input;
  const item = (kind: SceneItem['kind'], {rows, first, label, isInRibbon, ...box}: CountChip): SceneItem => {
    const events = rows.map((row) => eventAt(input, row));
    const ids = events.map(({id}) => id);
    const key = itemKey(kind, eventAt(input, first).id);
    const name = kind === 'more' ? kind : 'edge';
    const radius = isInRibbon ? 0 : box.height / 2;
    const role = {together: 'chip'};
    sheet.rect({key: markKey(key, 'chip'), part: `${name}-chip`, role}, box, radius);
    if (kind === 'more') {
      // Over a ground of its own, so that nothing below shows through.
      const shade = Math.min(DARKEST, Math.floor(2 * Math.log10(rows.length)));
      sheet.rect(
        {key, part: 'more-shade', role: {ids, styles: [`shade-${shade}`], ...(isInRibbon && role)}},
        box,
        radius,
      );
    }
    const y = box.y + (box.height - lineHeight('small', measure)) / 2 + baseline('small', measure);
    sheet.text({key: markKey(key, 'label'), part: `${name}-label`}, [box.x + box.width / 2, y], 'center', label);
    const height = Math.max(CHIP_LEAST, box.height);
    const told = kind === 'more' ? {text: wording.moreEvents(events)} : wording.datePhrase(wording.range(events));
    return {
      key,
      kind,
      ids,
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
