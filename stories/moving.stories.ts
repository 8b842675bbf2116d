import type {Meta, StoryObj} from '@storybook/web-components-vite';
import * as datasets from './datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';

const meta: Meta<TimelineArgs> = {
  title: 'Moving',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: datasets.sample},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** The toolbar above the picture, the overview below it. */
export const Controls: Story = {args: {controls: ''}};

export const ControlsNarrow: Story = {args: {controls: '', width: '390px'}};

export const ControlsDark: Story = {args: {controls: '', scheme: 'dark', view: '2021-06-18/2021-06-28'}};

/** The toolbar without the overview. */
export const ToolbarOnly: Story = {args: {controls: 'toolbar'}};

/** A menu of pictures, data and code to take along, at the end of the toolbar. */
export const Export: Story = {args: {controls: 'toolbar export'}};

export const ExportNarrow: Story = {args: {controls: 'toolbar export', width: '390px'}};

export const ExportDark: Story = {args: {controls: 'toolbar export', scheme: 'dark'}};

/** Files can be dropped on it: CSV, JSON, and others. */
export const Droppable: Story = {args: {controls: 'export', droppable: true}};

/** A view that the page has set. The toolbar appears by itself, so that a reader can show all of time again. */
export const ZoomedIn: Story = {args: {view: '2021-06-20/2021-06-23'}};

/** A view of a part of time where time runs down. */
export const ZoomedInNarrow: Story = {args: {view: '2021-06-20/2021-06-23', width: '390px'}};

/** Twelve events on one day, each with a label, in a view of three days. */
export const ZoomedInOnOneDay: Story = {args: {data: datasets.twelveOnOneDay, view: '2024-03-13/2024-03-15'}};

/** In Persian time runs from right to left, and so do the buttons and the overview. */
export const RightToLeftControls: Story = {
  args: {data: datasets.persian, lang: 'fa', controls: '', view: '2021-06-18/2021-06-28'},
};

/** Persian, but the page sets time to run from left to right. Texts keep their direction. */
export const AxisDirection: Story = {args: {data: datasets.persian, lang: 'fa', controls: '', 'axis-direction': 'ltr'}};

/** The open event and the view are kept in the fragment of the address: `#linked-story.event=…&linked-story.view=…`. */
export const Linked: Story = {args: {id: 'linked-story', linked: true, controls: 'toolbar'}};
