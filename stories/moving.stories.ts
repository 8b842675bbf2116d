import type {Meta, StoryObj} from '@storybook/web-components-vite';
import * as datasets from './datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './timeline-story.js';

const meta: Meta<TimelineArgs> = {
  title: 'Moving',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: datasets.sample},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** The toolbar above the picture, all of time below it. */
export const Controls: Story = {args: {controls: ''}};

export const ControlsNarrow: Story = {args: {controls: '', width: '390px'}};

export const ControlsDark: Story = {args: {controls: '', scheme: 'dark', view: '2021-06-18/2021-06-28'}};

/** Only one of the two. */
export const ToolbarOnly: Story = {args: {controls: 'toolbar'}};

/** A view that the page has set. The toolbar comes by itself, so that a reader finds the way back to all. */
export const ZoomedIn: Story = {args: {view: '2021-06-20/2021-06-23'}};

/** Time runs down; the axis holds the view, and the cards stand beside it. */
export const ZoomedInNarrow: Story = {args: {view: '2021-06-20/2021-06-23', width: '390px'}};

/** Each of twelve on one day, in a view of three days. */
export const ZoomedInOnOneDay: Story = {args: {data: datasets.twelveOnOneDay, view: '2024-03-13/2024-03-15'}};

/** In Persian time runs from right to left, and so do the buttons and the overview. */
export const RightToLeftControls: Story = {
  args: {data: datasets.persian, lang: 'fa', controls: '', view: '2021-06-18/2021-06-28'},
};

/** Where a page wants time to run from left to right all the same. The words keep their direction. */
export const AxisDirection: Story = {args: {data: datasets.persian, lang: 'fa', controls: '', 'axis-direction': 'ltr'}};

/**
 * What is opened and where the view stands is kept in the fragment of the address:
 * `#linked-story.event=…&linked-story.view=…`.
 */
export const Linked: Story = {args: {id: 'linked-story', linked: true, controls: 'toolbar'}};
