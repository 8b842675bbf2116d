import {expect} from 'chai';
import type {Flag, FlagsLayout} from '../../src/layout/flags/project-flags.js';
import type {Box} from '../../src/layout/layout-input.js';
import type {View} from '../../src/view/view.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import type {TestInput} from './layout-input.js';

const overlaps = (a: Box, b: Box, slack = 0.01) =>
  a.x + a.width > b.x + slack &&
  b.x + b.width > a.x + slack &&
  a.y + a.height > b.y + slack &&
  b.y + b.height > a.y + slack;

/** How far marks may reach out of their box, px. */
const BLEED = 16;

const nameOf = ({titleLines}: Flag) => titleLines.join(' ');

/** The rows of the events that may have taken place in a view, by their dates, one by one. */
function rowsInView({dates}: TestInput, view: View): number[] {
  return dates.flatMap(({earliest, endLatest}, row) => {
    const isInstant = earliest === endLatest && earliest >= view.start && earliest < view.end;
    return isInstant || Math.max(earliest, view.start) < Math.min(endLatest, view.end) ? [row] : [];
  });
}

/** Expects that every event in view is either shown or counted in a chip, exactly once. */
export function expectAllTold(layout: FlagsLayout | VerticalLayout, input: TestInput, view: View, what: string): void {
  // A flag counts as shown if its pole is, a label in a bar if the start of the bar is, even if their text is cut by
  // the edge.
  const labels: (Box & {readonly row: number})[] =
    'cards' in layout
      ? [...layout.cards]
      : [
          ...layout.flags.map(({row, at, x, y, width, height}) => ({
            row,
            x: Math.min(x, at) - BLEED,
            y,
            width: Math.max(x + width, at) - Math.min(x, at) + 2 * BLEED,
            height,
          })),
          ...layout.bars.flatMap(({label, rows, x, y, height}) =>
            label
              ? [
                  {
                    row: rows[0],
                    x: x >= 0 ? x : label.at,
                    y,
                    width: label.at + label.width - (x >= 0 ? x : label.at),
                    height,
                  },
                ]
              : [],
          ),
        ];
  const within = new Set(rowsInView(input, input.extent));
  const inView = rowsInView(input, view).filter((row) => within.has(row));
  const isInView = new Set(inView);
  const isSeen = ({x, y, width, height}: Box) =>
    x < layout.width && x + width > 0 && y < layout.height && y + height > 0;
  // Labels of events outside the view may reach into it, but do not count.
  const shown = labels.filter((label) => isInView.has(label.row) && isSeen(label)).map(({row}) => row);
  const told = [...shown, ...layout.chips.flatMap(({rows}) => rows)].sort((a, b) => a - b);
  expect(told, what).to.deep.equal(inView);
  for (const {rows, x, y, width, height} of layout.chips) {
    expect(rows, what).to.deep.equal([...rows].sort((a, b) => a - b));
    if (x < -1 || x + width > layout.width + 1 || y < -1 || y + height > layout.height + 1)
      expect.fail(`${what}: a chip of ${rows.length} leaves the picture`);
  }
  layout.chips.forEach((chip, i) => {
    for (const other of layout.chips.slice(i + 1)) if (overlaps(chip, other)) expect.fail(`${what}: chips overlap`);
  });
  const outside = layout.edges.flatMap(({rows}) => rows);
  expect(
    outside.filter((row) => within.has(row)),
    what,
  ).to.deep.equal([]);
  if ('cards' in layout)
    expect(
      layout.cards.filter(({row}) => !isInView.has(row)),
      what,
    ).to.deep.equal([]);
}

/** What must hold of every vertical layout. @param view - all of time where it is missing. */
export function expectSoundVertical(layout: VerticalLayout, input: TestInput, what: string, view = input.extent): void {
  layout.cards.forEach((card, i) => {
    const next = layout.cards[i + 1];
    if (next && card.y + card.height > next.y + 1e-6)
      expect.fail(`${what}: cards ${card.titleLines.join(' ')} and ${next.titleLines.join(' ')} overlap`);
    if (card.x + card.width > layout.width + 1e-6)
      expect.fail(`${what}: card ${card.titleLines.join(' ')} leaves the picture`);
  });
  for (const {label, x, width} of layout.ticks)
    if (label && (x < 0 || x + width > layout.axis.across))
      expect.fail(
        `${what}: the label ${label} leaves its column, from ${x} to ${x + width}, before ${layout.axis.across}`,
      );
  for (const chip of layout.chips) {
    for (const box of [...layout.cards, ...layout.ticks.filter(({label}) => label)])
      if (overlaps(chip, box)) expect.fail(`${what}: a chip of ${chip.rows.length} overlaps ${JSON.stringify(box)}`);
  }
  expectAllTold(layout, input, view, what);
}

/** Whether a bar is what another one shares with the one before it in its tier: of half its height, at its start. */
const isShared = (bar: FlagsLayout['bars'][number], other: typeof bar) =>
  bar.kind === 'unit' && bar.y === other.y && bar.height === other.height / 2 && bar.x >= other.x;

/**
 * What must hold of every flags layout, whatever is in it.
 * @param view - all of time where it is missing; a view of a part may cut flags at its edges.
 */
export function expectSound(layout: FlagsLayout, input: TestInput, what: string, view = input.extent): void {
  const isWhole = view === input.extent;
  const poles = layout.poles.flatMap(({at, segments}) => segments.map(([top, bottom]) => ({at, top, bottom})));
  const labels = layout.ticks.filter(({label}) => label);
  const chips = [...layout.chips, ...layout.edges];
  layout.flags.forEach((flag, i) => {
    for (const other of layout.flags.slice(i + 1))
      if (overlaps(flag, other)) expect.fail(`${what}: flags ${nameOf(flag)} and ${nameOf(other)} overlap`);
    for (const box of [...layout.bars, ...labels, ...chips])
      if (overlaps(flag, box)) expect.fail(`${what}: flag ${nameOf(flag)} overlaps ${JSON.stringify(box)}`);
    for (const {at, top, bottom} of poles) {
      if (at > flag.x && at < flag.x + flag.width && bottom > flag.y && top < flag.y + flag.height)
        expect.fail(`${what}: a pole crosses flag ${nameOf(flag)}`);
    }
    if (isWhole && (flag.x < 0 || flag.x + flag.width > layout.width + 1e-6))
      expect.fail(`${what}: flag ${nameOf(flag)} leaves the frame`);
    if (flag.y < -1 || flag.y + flag.height > layout.height + 1)
      expect.fail(`${what}: flag ${nameOf(flag)} leaves the picture`);
  });
  layout.bars.forEach((bar, i) => {
    for (const other of layout.bars.slice(i + 1))
      if (overlaps(bar, other) && !isShared(bar, other) && !isShared(other, bar)) expect.fail(`${what}: bars overlap`);
    // That of a bar that moves in may be out of sight.
    if (!bar.label || bar.label.at >= layout.width) return;
    const {at, width} = bar.label;
    const isWithin = at >= bar.x && at + width <= bar.x + bar.width;
    const isBehind = at >= bar.x + bar.width && at + width <= layout.width;
    if (isWhole && !isWithin && !isBehind) expect.fail(`${what}: a label stands neither in its bar nor behind it`);
    const label = {x: at, y: bar.y, width, height: bar.height};
    for (const box of [...layout.bars.filter((other) => other !== bar), ...layout.flags])
      if (overlaps(label, box)) expect.fail(`${what}: the label of a bar overlaps ${JSON.stringify(box)}`);
    for (const {at: x, top, bottom} of poles)
      if (x > at && x < at + width && bottom > bar.y && top < bar.y + bar.height)
        expect.fail(`${what}: a pole crosses the label of a bar`);
  });
  for (const {at, top, bottom} of poles) {
    for (const box of [...labels, ...layout.chips])
      if (at > box.x && at < box.x + box.width && bottom > box.y && top < box.y + box.height)
        expect.fail(`${what}: a pole crosses a label of the axis or a chip`);
  }
  if (layout.now?.label)
    for (const chip of layout.chips)
      if (overlaps(chip, layout.now.label)) expect.fail(`${what}: a chip overlaps the label of now`);
  expectAllTold(layout, input, view, what);
  if (!isWhole) return;
  // The chips at the edges count the events outside all of time.
  const within = new Set(rowsInView(input, view));
  expect(
    layout.edges.flatMap(({rows}) => rows).toSorted((a, b) => a - b),
    what,
  ).to.deep.equal(input.dates.flatMap((_, row) => (within.has(row) ? [] : [row])));
}
