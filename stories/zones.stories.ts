import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';
import * as datasets from './zone-datasets.js';

const meta: Meta<TimelineArgs> = {
  title: 'Zones',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: datasets.september11},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** All instants have the same offset: it becomes the zone of the axis, and is named there. */
export const SharedOffset: Story = {args: {controls: ''}};

export const SharedOffsetNarrow: Story = {args: {width: '390px'}};

/** The page sets the zone; times that were written with another offset keep it. */
export const Elsewhere: Story = {args: {'time-zone': 'Asia/Kathmandu'}};

/** An hour that occurs twice is on the axis twice. */
export const TwoSameHours: Story = {args: {data: datasets.autumnNight}};

export const TwoSameHoursNarrow: Story = {args: {data: datasets.autumnNight, width: '390px'}};

export const TwoSameHoursInNewYork: Story = {args: {data: datasets.autumnNightNewYork}};

/** Lists and tables are grouped by days in the zone of the axis. */
export const List: Story = {args: {data: datasets.autumnNight, layout: 'list'}};

export const Table: Story = {args: {data: datasets.autumnNight, layout: 'table'}};
