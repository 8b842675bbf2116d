import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {datasetSource, readColumns, type SourceDataset} from 'event-timeline';
import {earthquakes} from 'event-timeline/samples/earthquakes';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './timeline-story.js';

/** The address of a file of earthquakes. */
function largeFile(length: number): string {
  const {columns, ...rest} = earthquakes(length);
  const {start, title} = columns as {start: Float64Array; title: (index: number) => string};
  const events = Array.from(start, (time, i) => ({title: title(i), date: {earliest: time, latest: time + 60_000}}));
  return URL.createObjectURL(new Blob([JSON.stringify({...rest, events})], {type: 'application/json'}));
}

const meta: Meta<TimelineArgs> = {
  title: 'Crowds',
  component: 'event-timeline',
  render: showTimeline,
  // Columns are no JSON.
  argTypes: {...timelineArgTypes, data: {control: false}},
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** A hundred thousand made-up earthquakes: how many there were, and which mattered most. A period opens nearer. */
export const HundredThousand: Story = {args: {data: earthquakes(100_000), controls: ''}};

/** A month of them: where there is room, events stand one by one. */
export const Nearer: Story = {args: {data: earthquakes(100_000), controls: '', view: '2010-03-04'}};

/** A file of 40,000 made-up earthquakes, read while it arrives: it is made in the page. */
export const LargeFile: Story = {args: {src: largeFile(40_000), heading: 'Earthquakes', controls: ''}};

/** As wide as a phone. */
export const Narrow: Story = {args: {data: earthquakes(20_000), width: '390px'}};

export const Dark: Story = {args: {data: earthquakes(20_000), scheme: 'dark'}};

/** Time runs to the left. */
export const RightToLeft: Story = {args: {data: earthquakes(20_000), lang: 'fa'}};

/** The same earthquakes, asked of a source: each answer comes after some ms, or never, or fails. */
function asked(answer: <Value>(value: Value, kind: string) => Promise<Value>): SourceDataset {
  const {dataset} = readColumns(earthquakes(100_000));
  const {length, density, top, events, event, peak} = datasetSource(dataset);
  return {
    title: 'Earthquakes',
    start: '2000',
    end: '2019',
    groups: dataset.groups,
    source: {
      length,
      precision: 'minute',
      density: (question) => answer(density(question), 'density'),
      top: (question) => answer(top(question), 'top'),
      events: (question) => answer(events(question), 'events'),
      event: (question) => answer(event(question), 'event'),
      peak: (question) => answer(peak(question), 'peak'),
    },
  };
}

/** Every answer comes late: what is awaited is pale and has no height, and its count is “…”. */
export const AnswersLate: Story = {
  args: {
    data: asked(async (value) => {
      await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 1600));
      return value;
    }),
    controls: '',
  },
};

/** Counts never come. After ten seconds that is said. */
export const NeverCounts: Story = {
  args: {data: asked((value, kind) => (kind === 'density' ? new Promise(() => {}) : Promise.resolve(value)))},
};

/** Which events matter most cannot be fetched: a button tries again. */
export const FailsToName: Story = {
  args: {data: asked((value, kind) => (kind === 'top' ? Promise.reject(new Error('503')) : Promise.resolve(value)))},
  parameters: {isWrong: true},
};
