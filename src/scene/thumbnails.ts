import type {DatasetEvent} from '../data/types.js';
import type {Box, LayoutInput, FlagText} from '../layout/layout-input.js';
import type {LayoutPlan, Projection} from '../layout/layout-plan.js';
import type {TextMeasure} from '../layout/text-measure.js';
import type {LayoutKind} from './layout-kind.js';
import {eventAt} from './scene-input.js';

/** The size of a thumbnail, in sizes of the text, and its distance from the words above it, px. */
const HEIGHT = 2.75;
const WIDTH = 4.125;
const GAP = 4;
/** Below more lines than these there is no thumbnail: a card would be higher than there is room for anywhere. */
const MOST_LINES = 4;
/** The parts of the events with an image that are tried to have a thumbnail, from all of them on. */
const SHARES = [1, 0.5, 0.25];
/** With more events, whose places take long to find, fewer are tried. */
const MANY = 64;
const FEW_SHARES = [1, 0.33];

/** A label with its box. */
type Label = Box & FlagText & {readonly row: number; readonly hang?: 'left' | 'right'};

/** Labels beside which there may be thumbnails: flags and cards. */
function labelsOf(layout: Projection): readonly Label[] {
  const {flags, cards} = layout as {flags?: readonly Label[]; cards?: readonly Label[]};
  return flags ?? cards ?? [];
}

/** How large a thumbnail is, px. */
function thumbnailSize({fontSize}: TextMeasure): {readonly width: number; readonly height: number} {
  return {width: Math.round(WIDTH * fontSize), height: Math.round(HEIGHT * fontSize)};
}

/**
 * A way to lay out time with thumbnails below the words of flags and cards. A thumbnail is a part of the box of these
 * words, so that whatever holds of the layout, such as that no two labels overlap, holds with thumbnails too. They are
 * given to the most important events with an image, and to as many as there is room for: no event is counted in a chip
 * that would have a label otherwise.
 * @param hasImage - whether there is something to show of an event.
 */
export function withThumbnails(kind: LayoutKind, hasImage: (event: DatasetEvent) => boolean): LayoutKind {
  if (kind.name !== 'flags' && kind.name !== 'vertical') return kind;
  return {
    ...kind,
    *plan(input, size, scene) {
      const {importance} = input.table;
      const rows = Array.from({length: input.table.length}, (_, row) => row)
        .filter((row) => hasImage(eventAt(scene, row)))
        .sort((a, b) => importance[b] - importance[a] || a - b);
      const plain = yield* kind.plan(input, size, scene);
      if (!rows.length) return plain;
      yield;
      const before = countedIn(plain, input);
      for (const share of input.table.length > MANY ? FEW_SHARES : SHARES) {
        const chosen = new Set(rows.slice(0, Math.ceil(share * rows.length)));
        const plan = yield* kind.plan(grown(input, chosen), size, scene);
        yield;
        const after = countedIn(plan, input);
        if (after.counted <= before.counted && after.flat <= before.flat) return plan;
      }
      return plain;
    },
    draw(sheet, layout, input) {
      const boxes = new Map<string, Box>();
      const size = thumbnailSize(input.layout.measure);
      for (const label of labelsOf(layout)) {
        if (!label.below || label.isFlat) continue;
        const x = label.hang === 'left' ? label.x + label.width - size.width : label.x;
        const y = label.y + label.height - size.height;
        boxes.set(eventAt(input, label.row).id, sheet.box({x, y, ...size}));
      }
      return kind.draw(sheet, layout, input).map((item) => {
        const thumbnail = item.kind === 'event' ? boxes.get(item.ids[0]) : undefined;
        return thumbnail ? {...item, thumbnail} : item;
      });
    },
  };
}

/** The input of a layout in which some rows have thumbnails below their words. */
function grown(input: LayoutInput, rows: ReadonlySet<number>): LayoutInput {
  const {width, height} = thumbnailSize(input.measure);
  const grow = (text: FlagText): FlagText =>
    text.metaLines.length + text.titleLines.length > MOST_LINES
      ? text
      : {...text, below: height, width: Math.max(text.width, width), height: text.height + GAP + height};
  return {
    ...input,
    words(row) {
      const words = input.words(row);
      return rows.has(row) ? {...words, grow} : words;
    },
  };
}

/** How many events of all of time have no label of their own, and how many labels are on one line for want of room. */
function countedIn(plan: LayoutPlan, {extent}: LayoutInput): {readonly counted: number; readonly flat: number} {
  const layout = plan.project(extent, true);
  return {
    counted: layout.chips.reduce((sum, {rows}) => sum + rows.length, 0),
    flat: labelsOf(layout).filter(({isFlat}) => isFlat).length,
  };
}
