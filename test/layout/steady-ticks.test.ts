import {ticksFor} from '../../src/layout/axis-labels.js';
import {makeScale} from '../../src/layout/scales/make-scale.js';
import {metricTable} from '../../src/render/metric-table.js';
import type {AxisOptions} from '../../src/time/axis-ticks.js';
import type {View} from '../../src/view/view.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import {Failures} from '../support/failures.js';
import {inputFor, type TestInput} from '../support/layout-input.js';
import {randomFrom} from '../support/random.js';
import {cases} from '../support/thorough.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const SCALES = ['linear', 'folded', 'even', 'log'] as const;
const measure = metricTable();
/** How the ticks of an axis are asked for that runs across, and of one that runs down. */
const AXES: readonly Omit<AxisOptions, keyof View>[] = [
  {length: 700, spacing: 88, labelOffset: 4, measure: (text: string) => measure.width(text, 'smallStrong')},
  {length: 700, spacing: 88, labelOffset: -1, shortMonths: true, measure: () => 15},
].map((axis) => ({...axis, locale: 'en', zone: 'UTC', isMoving: true}));
/** The longest label, and what rounding does, px. */
const LONGEST = 110;
const SLACK = 0.01;

function scaledBy(name: (typeof SCALES)[number], input: TestInput, length: number) {
  const rows = Array.from({length: input.table.length}, (_, row) => row);
  return name === 'linear'
    ? undefined
    : makeScale(name, input, {rows, sizeOf: () => Math.min(50, length / rows.length), slack: 44, length});
}

/** What has changed of the ticks that two views at one scale both show, away from their edges. */
function changes(before: View, after: View, ticksIn: ReturnType<typeof ticksFor>, axis: (typeof AXES)[number]) {
  const px = axis.length / (before.end - before.start);
  const [from, to] = [Math.max(before.start, after.start) + SLACK / px, Math.min(before.end, after.end) - SLACK / px];
  const [one, other] = [before, after].map((view) => {
    const {ticks, minor} = ticksIn({...axis, ...view});
    const placesOf = (times: readonly number[]) =>
      times.filter((time) => time >= from && time < to).map((time) => Math.round((time - from) * px * 100) / 100);
    return {
      major: placesOf(ticks.map(({time}) => time)),
      minor: placesOf(minor),
      // The first label tells more than others, and may take the room of the second. An edge cuts none.
      labels: new Map(
        ticks
          .slice(2)
          .flatMap(({time, label}): [number, string][] => (time < to - LONGEST / px ? [[time, label]] : [])),
      ),
    };
  });
  const differences = (what: string, a: readonly number[], b: readonly number[]) => [
    ...a.filter((at) => !b.includes(at)).map((at) => `the ${what} at ${at} px goes`),
    ...b.filter((at) => !a.includes(at)).map((at) => `the ${what} at ${at} px comes`),
  ];
  return [
    ...differences('tick', one.major, other.major),
    ...differences('minor tick', one.minor, other.minor),
    ...Array.from(one.labels).flatMap(([time, label]) => {
      const now = Array.from(other.labels).find(([at]) => Math.abs(at - time) * px < SLACK)?.[1];
      return now !== undefined && now !== label ? [`“${label}” turns into “${now}”`] : [];
    }),
  ];
}

describe('the ticks of an axis', () => {
  it('stay while a view is moved at one scale, as long as they are in sight', () => {
    const random = randomFrom(31);
    const failures = new Failures();
    const uneven = Array.from({length: cases(3, 40)}, (_, seed) => [`seed ${seed}`, unevenDataset(seed, 40)] as const);
    for (const [n, [name, dataset]] of [...Object.entries(CHRONOLOGIES), ...uneven].entries()) {
      const input = inputFor(dataset);
      const {start, end} = input.extent;
      for (const [s, scaleName] of SCALES.entries()) {
        for (const axis of cases([AXES[(n + s) % AXES.length]], AXES)) {
          const scale = scaledBy(scaleName, input, axis.length);
          const ticksIn = ticksFor({scale});
          for (let i = 0; i < cases(3, 20); i++) {
            const length = (end - start) / 2 ** (random() * 8);
            const first = start + random() * (end - start - length);
            const viewAt = (by: number) => {
              const from = Math.max(start, Math.min(end - length, first + (by / axis.length) * length));
              return {start: from, end: from + length};
            };
            for (let by = 0; by < 90; by += 1 + 9 * random()) {
              const [before, after] = [viewAt(by), viewAt(by + 1 + 30 * random())];
              failures.add(`${name}, ${scaleName}, ${JSON.stringify(before)}`, changes(before, after, ticksIn, axis));
            }
          }
        }
      }
    }
    failures.expectNone();
  });
});
