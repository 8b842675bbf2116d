import type {Meta, StoryObj} from '@storybook/web-components-vite';
import type {ColumnDataset} from 'event-timeline';
import {earthquakes} from 'event-timeline/samples/earthquakes';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

/** The address of a file of earthquakes. */
function largeFile(length: number): string {
  const {columns, ...rest} = earthquakes(length);
  const {start, title} = columns as {start: Float64Array; title: (index: number) => string};
  const events = Array.from(start, (time, i) => ({title: title(i), date: {earliest: time, latest: time + 60_000}}));
  return URL.createObjectURL(new Blob([JSON.stringify({...rest, events})], {type: 'application/json'}));
}

/** Made-up calls in so many districts, some of which have many more than others. */
function districts(groupCount: number, length: number): ColumnDataset {
  return {
    title: 'Calls by district',
    groups: Array.from({length: groupCount}, (_, i) => ({id: `d${i}`, title: `District ${i + 1}`})),
    columns: {
      start: Float64Array.from({length}, (_, i) => Date.UTC(2015, 0, 1) + ((i * 7919) % length) * 5_000_000),
      precision: 'minute',
      group: Uint16Array.from({length}, (_, i) => Math.floor((((i * 617) % 9973) / 9973) ** 1.5 * groupCount)),
      importance: Float32Array.from({length}, (_, i) => ((i * 31) % 1009) / 1009),
      title: (index) => `Call ${index + 1}`,
    },
  };
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

/** The same down the page, as it is asked for: columns beside the axis, and a card for each that matters most. */
export const DownThePage: Story = {args: {data: earthquakes(100_000), layout: 'vertical', controls: ''}};

/** A year of them on a phone. */
export const DownAPhone: Story = {args: {data: earthquakes(100_000), layout: 'vertical', view: '2010', width: '390px'}};

/** A month of them: where there is room, events stand one by one. */
export const Nearer: Story = {args: {data: earthquakes(100_000), controls: '', view: '2010-03-04'}};

/** A file of 40,000 made-up earthquakes, read while it arrives: it is made in the page. */
export const LargeFile: Story = {args: {src: largeFile(40_000), heading: 'Earthquakes', controls: ''}};

/** A lane for each group, with columns and labels of its own. */
export const Lanes: Story = {args: {data: earthquakes(100_000), 'group-by': 'group', controls: 'toolbar'}};

/** 600 lanes: they are scrolled in the picture, and those in sight are drawn. */
export const ManyLanes: Story = {args: {data: districts(600, 60_000), 'group-by': 'group', controls: 'toolbar'}};

/** As wide as a phone. */
export const Narrow: Story = {args: {data: earthquakes(20_000), width: '390px'}};

export const Dark: Story = {args: {data: earthquakes(20_000), scheme: 'dark'}};

/** Time runs to the left. */
export const RightToLeft: Story = {args: {data: earthquakes(20_000), lang: 'fa'}};
