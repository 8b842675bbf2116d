import {expect} from 'chai';
import type {ScaleName} from '../../src/data/scale-names.js';
import {EVENT_BITS} from '../../src/data/event-table.js';
import {LEAST_BAR} from '../../src/layout/axis-marks.js';
import type {Box} from '../../src/layout/layout-input.js';
import type {TimeScale} from '../../src/layout/time-scale.js';
import type {VerticalLayout} from '../../src/layout/vertical/vertical-layout.js';
import type {Scene} from '../../src/scene/scene.js';
import {oneAxisKind} from '../../src/scene/vertical-kind.js';
import {clampTime} from '../../src/view/view.js';
import {Failures} from '../support/failures.js';
import {flatMarks} from '../support/flat-marks.js';
import type {TestInput} from '../support/layout-input.js';
import {overlap} from '../support/picture-texts.js';
import {datasets, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';

const WIDTHS = [360, 390, 700];
const SCALES: readonly ScaleName[] = ['linear', 'folded', 'even', 'log'];
/** Of a dot, px. */
const RADIUS = 5;
/** Half of a wave across the axis, and how far it swings along it, px. */
const [WAVE, SWING] = [6, 2.5];
/** Words touch what is so near beside them, px. */
const TOUCH = 3;
/** A span that is shorter at the coarser scale for which it was planned is a dot, px. */
const MOST_DOT = LEAST_BAR * Math.SQRT2 + 0.01;

/** Leaders so far apart are told from each other; bars that are longer have room for those of a few that begin together, px. */
const [APART, MOST_SHARED] = [5, 60];

interface Picture {
  /** In words, for messages. */
  readonly what: string;
  readonly layout: VerticalLayout;
  readonly scene: Scene;
  readonly input: TestInput;
  readonly scale: TimeScale;
}

/** Lives that overlap each other. */
const LIVES = {
  events: Array.from({length: 60}, (_, i) => ({title: `Life ${i}`, date: `${1800 + i}/${1850 + ((i * 37) % 60)}`})),
};

/** Every chronology and some uneven data, whole and zoomed. */
function* pictures(seed: number, scales = SCALES): Generator<Picture> {
  const random = randomFrom(seed);
  const pairs = inTurn(scales.flatMap((scale) => WIDTHS.map((width) => ({scale, width}))));
  for (const [name, dataset] of [...datasets(10, 60), ['lives', LIVES] as const]) {
    for (const {scale, width} of pairs()) {
      const {plan, scenePlan, input} = picturesOf(dataset, oneAxisKind, width, scale);
      for (const {view, time} of viewsOf({input}, random, {parts: cases(2, 6), deepest: 6})) {
        const what = `${toldAs(name, 'vertical', width, view)} of the ${scale} axis`;
        const [layout, scene] = [plan.project(view, true), scenePlan.sceneAt(time)];
        yield {what, layout, scene, input, scale: plan.scale(view)};
      }
    }
  }
}

/** Breaks that leave out events, though they say that nothing happens, or that lie on what is seen. */
function falseBreaks({layout: {axis, marks, chips}, scene, input: {dates, scale}}: Picture): string[] {
  const left = (axis.folds ?? []).flatMap(({start, end, text}) => {
    const [from, to] = [start, end].map((time) => scale!.toAxis(time));
    const slack = (to - from) * 1e-6;
    const count = dates.filter(({earliest}) => earliest > from + slack && earliest < to - slack).length;
    return count ? [`the break of ${text} leaves out ${count} events`] : [];
  });
  const covered = flatMarks(scene.marks).flatMap((mark) => {
    if (mark.part !== 'fold-gap' || mark.type !== 'rect') return [];
    const [from, to] = [mark.y - SWING, mark.y + mark.height + SWING];
    const box = {x: axis.across - WAVE, y: from, width: 2 * WAVE, height: to - from};
    return [
      ...marks
        .filter(({kind, start, end}) => {
          const radius = kind === 'dot' ? RADIUS : 0;
          return start - radius < to && end + radius > from;
        })
        .map(({kind}) => `a ${kind}`),
      ...chips.filter((chip) => overlap(chip, box)).map(({label}) => `the chip ${label}`),
    ].map((other) => `the break at ${from} px lies on ${other}`);
  });
  return [...left, ...covered];
}

/** Chips that lie on the marks of events that have a card, on leaders, or on what is written before the axis. */
function coveringChips({layout, input: {ids}}: Picture): string[] {
  const {axis, cards, bars, marks, ticks, zone, now, leaderX} = layout;
  const named = new Set(cards.map(({row}) => row));
  const isNamed = ({rows}: {readonly rows: readonly number[]}) => rows.some((row) => named.has(row));
  const idsOf = ({rows}: {readonly rows: readonly number[]}) => rows.map((row) => ids[row]).join();
  const others: {readonly box: Box; readonly what: string}[] = [
    ...marks
      .filter(isNamed)
      .map((mark) => ({
        box: {
          x: axis.across - WAVE,
          y: mark.start - RADIUS,
          width: 2 * WAVE,
          height: mark.end - mark.start + 2 * RADIUS,
        },
        what: `the mark of ${idsOf(mark)}`,
      })),
    ...bars.filter(isNamed).map((bar) => ({box: bar, what: `the bar of ${idsOf(bar)}`})),
    ...cards.map(({row, at, markX, x}) => ({
      box: {x: markX, y: at - 1, width: Math.max(leaderX - markX, 1), height: 2},
      what: `the leader of ${ids[row]}, to ${x} px`,
    })),
    ...[...ticks.filter(({label}) => label), ...zone, ...(now?.label ? [now.label] : [])].map((box) => ({
      box: {...box, x: box.x - TOUCH, width: box.width + 2 * TOUCH},
      what: `“${'label' in box ? box.label : box.text}”`,
    })),
  ];
  return layout.chips.flatMap((chip) =>
    others.filter(({box}) => overlap(chip, box)).map(({what}) => `the chip ${chip.label} lies on ${what}`),
  );
}

/** Whether the first label of an axis leaves out its year. */
function yearless({time, label}: VerticalLayout['ticks'][number], {input: {scale}}: Picture): string[] {
  const year = new Date(scale?.toTime(time) ?? time).getUTCFullYear();
  return Math.abs(year) < 100 || /\d{3}|BC|AD/.test(label) ? [] : [`the first label, ${label}, leaves out its year`];
}

/** Dots of spans that are long enough for bars. */
function falseInstants({layout: {marks}, input, scale}: Picture): string[] {
  const {table, extent, ids} = input;
  return marks.flatMap(({kind, rows}) => {
    if (kind !== 'dot') return [];
    return rows.flatMap((row) => {
      const [start, end] = [table.earliest[row], table.endLatest[row]].map((time) => clampTime(time, extent));
      const length = (end - start) * scale.pxPerMs;
      const isLong = (table.flags[row] & EVENT_BITS.span) !== 0 && length > MOST_DOT;
      return isLong ? [`${ids[row]} is a dot, though it is ${length} px long`] : [];
    });
  });
}

/** Leaders of two bars that begin together though both are long enough to tell them apart, and leaders that leave their bar. */
function mergedLeaders({layout: {cards, bars, height}, input: {ids}}: Picture): string[] {
  const barOf = new Map(bars.flatMap((bar) => bar.rows.map((row) => [row, bar])));
  return cards.flatMap(({row, at, y}) => {
    const bar = barOf.get(row);
    // What goes on beyond the picture is cut there.
    if (!bar || bar.kind !== 'span' || at < 0 || at > height) return [];
    const left = at < bar.start - 0.5 || at > bar.end + 0.5 ? [`the leader of ${ids[row]} leaves another place`] : [];
    const merged = cards.flatMap((other) => {
      const beside = barOf.get(other.row);
      if (other.row >= row || beside?.kind !== 'span' || Math.abs(beside.start - bar.start) > 0.01) return [];
      const isLong = Math.min(bar.end, beside.end) - bar.start > MOST_SHARED;
      const isApart = Math.abs(other.at - at) >= APART && other.at < at === other.y < y;
      return isLong && !isApart ? [`the leaders of ${ids[row]} and ${ids[other.row]} are one`] : [];
    });
    return [...left, ...merged];
  });
}

describe('a picture down a page', () => {
  it('leads from each bar by a leader of its own, also where several begin together', () => {
    const failures = new Failures();
    let together = 0;
    for (const picture of pictures(64)) {
      const starts = picture.layout.bars.map(({start}) => start);
      together += starts.length - new Set(starts).size;
      failures.add(picture.what, mergedLeaders(picture));
    }
    failures.expectNone();
    expect(together, 'bars that begin together').to.be.above(cases(30, 100));
  });

  it('breaks its axis only where nothing happens, and over nothing', () => {
    const failures = new Failures();
    let breaks = 0;
    for (const picture of pictures(61, ['folded'])) {
      breaks += picture.layout.axis.folds!.length;
      failures.add(picture.what, falseBreaks(picture));
    }
    failures.expectNone();
    expect(breaks, 'breaks').to.be.above(cases(30, 100));
  });

  it('has chips beside the marks of events with cards, their leaders, and the labels of the axis', () => {
    const failures = new Failures();
    const count = {chips: 0, ticks: 0, labels: 0};
    for (const picture of pictures(62)) {
      const {chips, ticks} = picture.layout;
      count.chips += chips.length;
      count.ticks += ticks.length;
      count.labels += ticks.filter(({label}) => label).length;
      const first = ticks.find(({label}) => label);
      failures.add(picture.what, [...coveringChips(picture), ...(first ? yearless(first, picture) : [])]);
    }
    failures.expectNone();
    expect(count.chips, 'chips').to.be.above(cases(60, 1000));
    // Chips make way for labels, and hardly ever the other way round.
    expect(count.labels / count.ticks, 'ticks with a label').to.be.above(0.98);
  });

  it('draws no span as an instant that is long enough to be seen, however many overlap', () => {
    const failures = new Failures();
    let bars = 0;
    for (const picture of pictures(63)) {
      bars += picture.layout.bars.length;
      failures.add(picture.what, falseInstants(picture));
    }
    failures.expectNone();
    expect(bars, 'bars').to.be.above(cases(300, 1000));
  });
});
