import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import type {TimelineFilter} from 'event-timeline';
import {html, nothing} from 'lit';
import {city} from './chronologies/city.js';
import {dynasties} from './chronologies/dynasties.js';
import {chronology} from './chronologies/persian.js';
import {project} from './chronologies/project.js';
import {siege} from './chronologies/siege.js';
import * as datasets from './datasets.js';

interface Args {
  data?: unknown;
  filter?: TimelineFilter;
  lang?: string;
  scheme?: 'light' | 'dark';
  layout?: 'list' | 'table';
  controls?: string;
  'group-by'?: 'group' | 'kind';
  selected?: string;
  /** Whether the filter stands apart from its timeline. */
  apart?: boolean;
}

// By a stylesheet: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .filter-story { font: 16px/1.4 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .filter-story.light { color-scheme: light; background: #fff; }
  .filter-story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
  .filter-story > timeline-filter { margin-block: 12px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];

function render({data, filter, lang = 'en', scheme = 'light', layout, controls, selected, apart, ...args}: Args) {
  return html`
    <div class="filter-story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : nothing}>
      ${apart ? html`<timeline-filter for="filter-story"></timeline-filter>` : nothing}
      <event-timeline id="filter-story" controls=${apart ? nothing : (controls ?? 'filter overview')} layout=${layout ?? nothing}
        group-by=${args['group-by'] ?? nothing} selected=${selected ?? nothing} .filter=${filter} .data=${data}></event-timeline>
    </div>
  `;
}

const meta: Meta<Args> = {
  title: 'Timeline Filter',
  component: 'timeline-filter',
  render,
  args: {data: city},
  argTypes: {
    data: {control: 'object'},
    filter: {control: 'object'},
    lang: {control: 'select', options: ['en', 'de', 'fa', 'ar', 'he', 'fr'], description: 'The language of the page.'},
    scheme: {control: 'inline-radio', options: ['light', 'dark'], description: 'The colour scheme of the page.'},
  },
};
export default meta;

type Story = StoryObj<Args>;

/** A search field, and what the events have in common: open one, and check its values. */
export const Unfiltered: Story = {};

/** Picture and overview narrow together; what is hidden is a shadow in the overview. */
export const Searched: Story = {args: {filter: {text: 'fire'}}};

export const SearchedDark: Story = {args: {filter: {text: 'fire'}, scheme: 'dark'}};

export const InLanes: Story = {args: {data: project, 'group-by': 'group', filter: {text: 'a'}}};

export const ByGroupAndStatus: Story = {args: {data: siege, filter: {group: siege.groups?.[0].id ?? '', text: 'a'}}};

/** No event has the word as it is typed: a similar one is shown, which is told. */
export const WithATypo: Story = {args: {data: datasets.sample, filter: {text: 'Kondoz'}}};

export const WithATypoInAList: Story = {
  args: {data: datasets.sample, filter: {text: 'Kondoz'}, layout: 'list', controls: 'toolbar'},
};

/** Entries of the legend turn groups and states on and off. */
export const ByTheLegend: Story = {
  args: {
    data: datasets.sample,
    filter: {group: (datasets.sample.groups ?? []).slice(1).map(({id}) => id)},
    controls: 'legend',
  },
};

export const ByTheLegendDark: Story = {args: {...ByTheLegend.args, scheme: 'dark'}};

export const NothingFound: Story = {args: {filter: {text: 'nowhere'}}};

export const NothingFoundDark: Story = {args: {filter: {text: 'nowhere'}, scheme: 'dark'}};

export const NothingFoundInATable: Story = {args: {filter: {text: 'nowhere'}, layout: 'table'}};

/** The page hides events by a function, which a reader can take off. */
export const ByAFunction: Story = {args: {filter: ({importance}) => importance > 0.6}};

export const List: Story = {args: {filter: {text: 'fire'}, layout: 'list'}};

export const Table: Story = {args: {data: dynasties, filter: {text: 'a'}, layout: 'table'}};

/** The open event is not among those that were found, which is said. */
export const OpenButHidden: Story = {
  args: {filter: {text: 'nowhere'}, data: datasets.sample, selected: datasets.sample.events[0].id ?? ''},
};

export const RightToLeft: Story = {args: {data: chronology, lang: 'fa', filter: {text: 'شاه'}}};

export const Arabic: Story = {args: {lang: 'ar', filter: {text: 'fire'}}};

export const German: Story = {args: {lang: 'de', filter: {text: 'fire'}}};

/** A language that has no words of its own yet: the words are English, and tagged so. */
export const Untranslated: Story = {args: {lang: 'fr', filter: {text: 'fire'}}};

/** Anywhere on the page, by the id of its timeline. */
export const Apart: Story = {args: {apart: true, filter: {text: 'fire'}}};
