import type {BarLabel} from '../bars.js';
import {moved} from '../moved-label.js';
import type {PlannedItem} from './lane-levels.js';
import {areApart, type NamedMark, reachOf, type TakenStretch} from './turn-names.js';

/** What a view at rest has made of the name of an event. */
interface KeptName {
  /** The event in the tier in which it stands. */
  readonly item: PlannedItem;
  /** Its name, if it has one, px from the start or the end of its mark. */
  readonly name?: {readonly label: BarLabel; readonly side: 'start' | 'end'; readonly distance: number};
}

/** What the last view at rest shows of a lane other than planned, by row. */
export type KeptNames = ReadonlyMap<number, KeptName>;

/** What a view at rest shows of a lane other than planned. */
export function changedNames(planned: readonly NamedMark[], shown: readonly NamedMark[]): KeptNames {
  const before = new Map(planned.map((mark) => [mark.item.row, mark]));
  return new Map(
    shown.flatMap((mark): [number, KeptName][] => {
      const {item, px, label} = mark;
      const old = before.get(item.row);
      if (old?.label === label && old?.item.tier === item.tier) return [];
      const side = label && label.at < px.end ? 'start' : 'end';
      return [[item.row, {item, ...(label && {name: {label, side, distance: label.at - px[side]}})}]];
    }),
  );
}

/**
 * The names of a lane while the view moves: what the last view at rest has moved, added or left out stays so. Nearer by,
 * where others have come to stand there, it stands as planned.
 * @param added - the marks of events that are named in no tier of the plan, but were in the last view at rest.
 */
export function keepNames(
  marks: readonly NamedMark[],
  added: readonly NamedMark[],
  kept: KeptNames,
  counts: readonly TakenStretch[],
): NamedMark[] {
  const planned = [...marks, ...added];
  if (!kept.size) return planned;
  const shown = planned.map((mark): NamedMark => {
    const {item, name} = kept.get(mark.item.row) ?? {};
    if (!item) return mark;
    const label = name && mark.label && moved(name.label, mark.px[name.side] + name.distance);
    return {...mark, item: {...mark.item, tier: item.tier}, label};
  });
  const isLost = new Set<number>();
  for (let isChanging = true; isChanging;) {
    isChanging = false;
    shown.forEach((mark, i) => {
      if (mark === planned[i] || isLost.has(i)) return;
      const {tier} = mark.item;
      const own = reachOf(mark);
      const isFree = shown
        .filter((other, j) => other !== mark && !isLost.has(j) && other.item.tier === tier)
        .map(reachOf)
        .concat(mark.label ? counts.filter((count) => count.tier === tier) : [])
        .every((other) => areApart(own, other));
      if (isFree) return;
      if (i < marks.length) shown[i] = planned[i];
      else isLost.add(i);
      isChanging = true;
    });
  }
  return shown.filter((_, i) => !isLost.has(i));
}
