import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {city} from './chronologies/city.js';
import {chronology} from './chronologies/persian.js';
import {project} from './chronologies/project.js';
import * as datasets from './datasets.js';
import {nestedProject} from './nested-project.js';
import {markdownTexts, persianMarkdown, richDetails} from './reading-datasets.js';
import {showTimeline, type TimelineArgs, timelineArgTypes} from './render-timeline.js';
import {unfolding} from './unfolding.js';

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

/** The lanes of the picture as headings, those within a lane one level deeper. */
export const ListInLanes: Story = {args: {data: nestedProject, layout: 'list', 'group-by': 'group'}};

export const ListInLanesNarrow: Story = {
  args: {data: nestedProject, layout: 'list', 'group-by': 'group', width: '390px', scheme: 'dark'},
};

/** Each lane is a group of rows, sorted by itself. */
export const TableInLanes: Story = {args: {data: nestedProject, layout: 'table', 'group-by': 'group'}};

export const TableInLanesNarrow: Story = {
  args: {data: nestedProject, layout: 'table', 'group-by': 'group', width: '390px'},
};

export const TableInLanesRightToLeft: Story = {
  args: {data: chronology, lang: 'fa', layout: 'table', 'group-by': 'group'},
};

/** Eras as headings, each with its time; what starts between two eras stands between them. */
export const ListInEras: Story = {args: {data: city, layout: 'list'}};

export const TableInEras: Story = {args: {data: city, layout: 'table'}};

/** Readers choose what events are grouped by, in picture, list and table. */
export const ChoiceOfGrouping: Story = {args: {data: project, controls: 'toolbar grouping'}};

/** The choice alone, without other buttons; what the page asks for is chosen. */
export const ChoiceOfGroupingAlone: Story = {
  args: {data: project, controls: 'grouping', 'group-by': 'occurrence', width: '390px'},
};

export const ChoiceOfGroupingRightToLeft: Story = {
  args: {data: chronology, lang: 'fa', controls: 'toolbar grouping', 'group-by': 'group'},
};

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

/** As known on a day: a slider over the days on which something became known. */
export const AsOf: Story = {args: {data: unfolding, controls: 'toolbar as-of', 'as-of': '2024-03-12'}};

export const AsOfNarrow: Story = {
  args: {data: unfolding, controls: 'toolbar as-of', 'as-of': '2024-03-06', width: '390px', scheme: 'dark'},
};

/** Without the slider, the page decides. */
export const AsOfDay: Story = {args: {data: unfolding, 'as-of': '2024-03-20', layout: 'table'}};

/** What was corrected, in the event and in the dataset. */
export const Corrections: Story = {args: {data: unfolding, selected: 'fire'}};

export const CorrectionsNarrow: Story = {args: {data: unfolding, selected: 'fire', width: '390px', scheme: 'dark'}};

/** Texts in Markdown: emphasis, links, lists, quotations and code. */
export const MarkdownText: Story = {args: {data: markdownTexts, selected: 'warning'}};

export const MarkdownTextDark: Story = {args: {data: markdownTexts, selected: 'warning', scheme: 'dark'}};

export const MarkdownTextNarrow: Story = {args: {data: markdownTexts, layout: 'list', width: '390px'}};

export const MarkdownTextRightToLeft: Story = {args: {data: persianMarkdown, lang: 'fa', selected: 'warning'}};
