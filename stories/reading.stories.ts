import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import * as datasets from './datasets.js';
import {richDetails} from './reading-datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './timeline-story.js';

const meta: Meta<TimelineArgs> = {
  title: 'Reading',
  component: 'event-timeline',
  render: showTimeline,
  args: {data: richDetails},
  argTypes: timelineArgTypes,
};

export default meta;
type Story = StoryObj<TimelineArgs>;

/** Accounts that disagree stand side by side; content from other sites is loaded when a reader asks for it. */
export const RichDetails: Story = {args: {selected: 'passes'}};

export const RichDetailsNarrow: Story = {args: {selected: 'passes', width: '390px'}};

export const RichDetailsDark: Story = {args: {selected: 'passes', scheme: 'dark'}};

/** From a width of 80 em on, details stand beside the picture, as high as it. */
export const DetailsBeside: Story = {args: {selected: 'passes', size: '14px'}};

/** All events with all their details, one after the other. */
export const List: Story = {args: {layout: 'list'}};

export const ListNarrow: Story = {args: {layout: 'list', width: '390px'}};

/** Below a width of 15 em neither flags nor cards have room: the list is shown instead. */
export const ListByWidth: Story = {args: {data: datasets.spansOnly, width: '230px'}};

/** All events in a table that can be sorted by any column. */
export const Table: Story = {args: {layout: 'table', controls: 'toolbar'}};

/** Where a table has no room for columns, each row is a block. */
export const TableNarrow: Story = {args: {layout: 'table', width: '390px'}};

export const TableRightToLeft: Story = {args: {data: datasets.persian, lang: 'fa', layout: 'table'}};

/** Content that a page adds to the details: in a slot named after the event, and by `renderDetails`. */
export const PagesOwnContent: Story = {
  args: {
    selected: 'bell',
    content: html`<p slot="event-bell">From the page, in the slot <code>event-bell</code>.</p>`,
    renderDetails: ({title}) => {
      const note = document.createElement('p');
      note.textContent = `From the page, by renderDetails, for “${title}”.`;
      return note;
    },
  },
};
