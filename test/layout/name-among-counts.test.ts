import {expect} from 'chai';
import type {Claim} from '../../src/layout/lanes/lane-labels.js';
import type {LanesLayout} from '../../src/layout/lanes/lanes-layout.js';
import {nameAmongCounts, type Unnamed} from '../../src/layout/lanes/name-among-counts.js';
import {lanesKind} from '../../src/scene/lanes-kind.js';
import {datasets, picturesOf, toldAs} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {namedIn} from '../support/sound-lanes.js';
import {cases, inTurn} from '../support/thorough.js';

const LENGTH = 100;
const REACH = 6;

function randomEvents(random: () => number, count: number): Unnamed[] {
  return Array.from({length: count}, () => {
    const at = Math.floor(random() * LENGTH);
    const width = 3 + Math.floor(random() * 20);
    const claims = [
      {start: at - 1, end: at + width, side: 'after'},
      {start: at - width, end: at + 1, side: 'before'},
    ] satisfies Claim[];
    return {
      at,
      claims: claims.filter(({start, end}) => start >= -1 && end <= LENGTH),
      importance: 0.1 + Math.round(random() * 100) / 10,
    };
  });
}

const lossOf = (events: readonly Unnamed[], claims: readonly (Claim | undefined)[]) =>
  events.reduce((sum, {importance}, i) => sum + (claims[i] ? 0 : importance), 0);

/** Where an event may be counted: near the end of the axis, up to there. */
const countOf = ({at}: Unnamed) => ({start: at - REACH, end: at + 2 * REACH > LENGTH ? Infinity : at + REACH});

/** Whether no name touches another or a count: each compared with each. */
function isSound(events: readonly Unnamed[], claims: readonly (Claim | undefined)[]): boolean {
  return events.every((event, i) =>
    events.slice(i + 1).every((other, k) => {
      const [mine, yours] = [claims[i], claims[i + 1 + k]];
      if (!mine && !yours) return true;
      const [a, b] = [mine ?? countOf(event), yours ?? countOf(other)];
      return a.end <= b.start || b.end <= a.start;
    }),
  );
}

/** The least that is lost, by trying all. */
function leastLoss(events: readonly Unnamed[], claims: readonly (Claim | undefined)[] = []): number {
  if (claims.length === events.length) return isSound(events, claims) ? lossOf(events, claims) : Infinity;
  const choices = [undefined, ...events[claims.length].claims];
  return Math.min(...choices.map((claim) => leastLoss(events, [...claims, claim])));
}

describe('nameAmongCounts', () => {
  it('names what matters most between the counts of the others: no other choice loses less', () => {
    const random = randomFrom(8);
    let named = 0;
    for (let i = 0; i < cases(300, 3000); i++) {
      const events = randomEvents(random, 1 + Math.floor(random() * 7));
      const claims = nameAmongCounts(events, REACH, LENGTH);
      const what = JSON.stringify(events);
      expect(isSound(events, claims), what).to.equal(true);
      expect(lossOf(events, claims), what).to.be.closeTo(leastLoss(events), 1e-6);
      named += claims.filter(Boolean).length;
    }
    expect(named).to.be.above(300);
  });

  it('keeps a name of a lane at every finer scale, on its side', () => {
    const widths = inTurn([390, 1100]);
    let amongCounts = 0;
    for (const [name, dataset] of datasets(4, 60)) {
      for (const width of widths()) {
        const {plan, input} = picturesOf(dataset, lanesKind, width);
        const {start, end} = input.extent;
        let before = new Map<number, string>();
        for (let zoom = 1; zoom <= cases(16, 64); zoom *= 1.5) {
          const shown = new Map<number, string>();
          // As a view that moves, of all of time in parts, so that every name is in sight once.
          for (let part = 0; part < zoom; part++) {
            const from = start + ((end - start) * part) / Math.ceil(zoom);
            const layout: LanesLayout = plan.project({start: from, end: from + (end - start) / zoom}, false);
            const {chips} = layout;
            const marks = namedIn(layout);
            for (const {row, y, label, start: at, end: until} of marks) {
              const isInView = at > layout.plotX + 50 && until < width - 50;
              if (!label || !isInView || label.at < layout.plotX + 50 || label.at + label.width > width - 50) continue;
              shown.set(row, label.at < at ? 'before' : label.at < until ? 'within' : 'after');
              if (chips.some((chip) => Math.abs(chip.y - y) < 15)) amongCounts++;
            }
            for (const chip of chips) {
              if (chip.x < layout.plotX + 150 || chip.x + chip.width > width - 150) continue;
              // One whose name stands beyond an edge has its mark nevertheless.
              const lost = chip.rows.filter((row) => before.has(row) && !marks.some((mark) => mark.row === row));
              expect(lost, `${toldAs(name, 'lanes', width, {start: from, end})}: counted again`).to.deep.equal([]);
            }
          }
          // A bar may have grown, so that it holds its name.
          for (const [row, side] of shown)
            if (before.has(row) && side !== 'within')
              expect(side, `${name}, ${width} px: ${input.ids[row]}`).to.equal(before.get(row));
          before = new Map([...before, ...shown]);
        }
      }
    }
    expect(amongCounts, 'names among counts').to.be.above(cases(25, 50));
  });
});
