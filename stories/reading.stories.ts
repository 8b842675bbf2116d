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

/** Accounts that disagree stand side by side; what others host is loaded when a reader asks for it. */
export const RichDetails: Story = {args: {selected: 'passes'}};

export const RichDetailsNarrow: Story = {args: {selected: 'passes', width: '390px'}};

export const RichDetailsDark: Story = {args: {selected: 'passes', scheme: 'dark'}};

/** From 80 em on they stand beside the picture, as high as it. */
export const DetailsBeside: Story = {args: {selected: 'passes', size: '14px'}};

/** All events with all that is known of them, one after the other. */
export const List: Story = {args: {layout: 'list'}};

export const ListNarrow: Story = {args: {layout: 'list', width: '390px'}};

/** In next to no width neither flags nor cards have room: the list comes by itself. */
export const ListByWidth: Story = {args: {data: datasets.spansOnly, width: '230px'}};

/** All events in a table, to be sorted by any of its columns. */
export const Table: Story = {args: {layout: 'table', controls: 'toolbar'}};

/** Where a table has no room for columns, each row is a block. */
export const TableNarrow: Story = {args: {layout: 'table', width: '390px'}};

export const TableRightToLeft: Story = {args: {data: datasets.persian, lang: 'fa', layout: 'table'}};

/** In a slot named after an event, or from a function, a page adds what it has to say to the details. */
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
