import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {earthquakes} from 'event-timeline/samples/earthquakes';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

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
