import {expect} from 'chai';
import type {Flag, FlagsLayout} from '../../src/layout/flags/project-flags.js';
import type {Box, LayoutInput} from '../../src/layout/layout-input.js';

const overlaps = (a: Box, b: Box, slack = 0.01) =>
  a.x + a.width > b.x + slack && b.x + b.width > a.x + slack && a.y + a.height > b.y + slack && b.y + b.height > a.y + slack;

const nameOf = ({titleLines}: Flag) => titleLines.join(' ');

/** What must hold of every flags layout, whatever is in it. A view of a part of time may cut flags at its edges, and tells only what is in it. */
export function expectSound(layout: FlagsLayout, input: LayoutInput, what: string, {isWhole} = {isWhole: true}): void {
  const poles = layout.poles.flatMap(({at, segments}) => segments.map(([top, bottom]) => ({at, top, bottom})));
  const labels = layout.ticks.filter(({label}) => label);
  const chips = [...layout.chips, ...layout.edges];
  layout.flags.forEach((flag, i) => {
    for (const other of layout.flags.slice(i + 1)) if (overlaps(flag, other)) expect.fail(`${what}: flags ${nameOf(flag)} and ${nameOf(other)} overlap`);
    for (const box of [...layout.bars, ...labels, ...chips]) if (overlaps(flag, box)) expect.fail(`${what}: flag ${nameOf(flag)} overlaps ${JSON.stringify(box)}`);
    for (const {at, top, bottom} of poles) {
      if (at > flag.x && at < flag.x + flag.width && bottom > flag.y && top < flag.y + flag.height) expect.fail(`${what}: a pole crosses flag ${nameOf(flag)}`);
    }
    if (isWhole && (flag.x < 0 || flag.x + flag.width > layout.width + 1e-6)) expect.fail(`${what}: flag ${nameOf(flag)} leaves the frame`);
    if (flag.y < -1 || flag.y + flag.height > layout.height + 1) expect.fail(`${what}: flag ${nameOf(flag)} leaves the picture`);
  });
  layout.bars.forEach((bar, i) => {
    for (const other of layout.bars.slice(i + 1)) if (overlaps(bar, other)) expect.fail(`${what}: bars overlap`);
    if (!bar.label) return;
    const {at, width} = bar.label;
    if (isWhole && (at < bar.x || at + width > bar.x + bar.width)) expect.fail(`${what}: a label leaves its bar`);
    for (const {at: x, top, bottom} of poles) if (x > at && x < at + width && bottom > bar.y && top < bar.y + bar.height) expect.fail(`${what}: a pole crosses the label of a bar`);
  });
  for (const {at, top, bottom} of poles) {
    for (const box of [...labels, ...layout.chips]) if (at > box.x && at < box.x + box.width && bottom > box.y && top < box.y + box.height) expect.fail(`${what}: a pole crosses a label of the axis or a chip`);
  }
  layout.chips.forEach((chip, i) => {
    for (const other of layout.chips.slice(i + 1)) if (overlaps(chip, other)) expect.fail(`${what}: chips overlap`);
  });
  if (!isWhole) return;
  // Nothing is silently left out: every event in view is on a flag, in a bar with its label, or counted in a chip.
  const told = [...layout.flags.map(({row}) => row), ...layout.bars.filter(({label}) => label).flatMap(({rows}) => rows), ...layout.chips.flatMap(({rows}) => rows), ...layout.edges.flatMap(({rows}) => rows)];
  expect(told.toSorted((a, b) => a - b), what).to.deep.equal(Array.from({length: input.table.length}, (_, row) => row));
}
