import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {datasetSource, readColumns, type SourceDataset} from 'event-timeline';
import {earthquakes} from 'event-timeline/samples/earthquakes';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

const meta: Meta<TimelineArgs> = {
  title: 'Sources',
  component: 'event-timeline',
  render: showTimeline,
  // A source is no JSON.
  argTypes: {...timelineArgTypes, data: {control: false}},
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** Earthquakes that are asked of a source. @param answer - gives an answer when it is to come, if ever. */
function asked(answer: <Value>(value: Value, kind: string) => Promise<Value>): SourceDataset {
  const {dataset} = readColumns(earthquakes(20_000));
  const {length, density, top, events, event, peak, rows, begun} = datasetSource(dataset);
  return {
    title: 'Earthquakes',
    start: '1990',
    end: '2025',
    groups: dataset.groups,
    source: {
      length,
      precision: 'minute',
      density: (question) => answer(density(question), 'density'),
      top: (question) => answer(top(question), 'top'),
      events: (question) => answer(events(question), 'events'),
      event: (question) => answer(event(question), 'event'),
      peak: (question) => answer(peak(question), 'peak'),
      rows: (question) => answer(rows(question), 'rows'),
      begun: (question) => answer(begun(question), 'begun'),
      sorts: ['title', 'group', 'place'],
      byGroup: true,
    },
  };
}

/** As a server does that has much to do. */
const late = <Value>(value: Value): Promise<Value> =>
  new Promise((resolve) => setTimeout(() => resolve(value), 400 + Math.random() * 1600));

/** Every answer comes late: what is awaited is pale and has no height, and its count is “…”. */
export const AnswersLate: Story = {args: {data: asked(late), controls: ''}};

/** A lane for each group: only its own events are asked for. */
export const Lanes: Story = {args: {data: asked(late), 'group-by': 'group', controls: ''}};

/** A window on 20,000 rows that stay with the source, which sorts them: those that have not come say so. */
export const Table: Story = {args: {data: asked(late), layout: 'table', controls: 'toolbar'}};

/** Counts never come. After ten seconds that is said. */
export const NeverCounts: Story = {
  args: {data: asked((value, kind) => (kind === 'density' ? new Promise(() => {}) : Promise.resolve(value)))},
  parameters: {isEndless: true},
};

/** Which events matter most cannot be fetched: a button tries again. */
export const FailsToName: Story = {
  args: {data: asked((value, kind) => (kind === 'top' ? Promise.reject(new Error('503')) : Promise.resolve(value)))},
  parameters: {isWrong: true},
};
