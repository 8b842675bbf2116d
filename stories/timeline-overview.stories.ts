import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import {html, nothing} from 'lit';
import {city} from './chronologies/city.js';
import {dynasties} from './chronologies/dynasties.js';
import {earth} from './chronologies/earth.js';
import {chronology} from './chronologies/persian.js';
import {project} from './chronologies/project.js';
import {siege} from './chronologies/siege.js';
import * as datasets from './datasets.js';

interface Args {
  data?: unknown;
  lang?: string;
  scheme?: 'light' | 'dark';
  'group-by'?: 'group' | 'kind';
  scale?: 'linear' | 'folded' | 'even' | 'log';
  /** Whether the overview is twice as high. */
  high?: boolean;
}

// By a stylesheet: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .overview-story { font: 16px/1.4 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .overview-story.light { color-scheme: light; background: #fff; }
  .overview-story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
  .overview-story timeline-overview { margin-block: 12px; }
  .overview-story .high { --timeline-overview-height: 96px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];

function render({data, lang = 'en', scheme = 'light', 'group-by': groupBy, scale, high}: Args) {
  return html`
    <div class="overview-story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : nothing}>
      <event-timeline id="overview-story" group-by=${groupBy ?? nothing} scale=${scale ?? nothing} .data=${data}></event-timeline>
      <timeline-overview class=${high ? 'high' : nothing} for="overview-story"></timeline-overview>
    </div>
  `;
}

const meta: Meta<Args> = {
  title: 'Timeline Overview',
  component: 'timeline-overview',
  render,
  args: {data: datasets.sample},
  argTypes: {
    data: {control: 'object'},
    lang: {control: 'select', options: ['en', 'de', 'fa', 'ar', 'he', 'fr'], description: 'The language of the page.'},
    scheme: {control: 'inline-radio', options: ['light', 'dark'], description: 'The colour scheme of the page.'},
  },
};
export default meta;

type Story = StoryObj<Args>;

/** An overview below its timeline: drag its window or either end of it, or click where you want to be. */
export const Sample: Story = {};

export const Dark: Story = {args: {scheme: 'dark'}};

/** In Persian, from right to left, time included. */
export const RightToLeft: Story = {args: {data: datasets.persian, lang: 'fa'}};

/** Spans count over their whole length; one without an end reaches to the edge. */
export const SpansOnly: Story = {args: {data: datasets.spansOnly}};

export const DeepTime: Story = {args: {data: datasets.deepTime}};

/** Without events the overview is empty, at its full height. */
export const NoEvents: Story = {args: {data: datasets.noEvents}};

/** A row for each lane, as high as it allows; the marks of important events stand in theirs. */
export const Lanes: Story = {args: {data: project, 'group-by': 'group'}};

export const LanesDark: Story = {args: {data: dynasties, 'group-by': 'group', scheme: 'dark'}};

export const LanesRightToLeft: Story = {args: {data: chronology, 'group-by': 'group', lang: 'fa'}};

/** Ten lanes are too many for the height that the overview has by itself. */
export const ManyLanes: Story = {args: {data: siege, 'group-by': 'group'}};

/** Where the page gives it more height there is a row for each of them. */
export const ManyLanesHigh: Story = {args: {data: siege, 'group-by': 'group', high: true}};

export const LanesOnALogarithmicScale: Story = {args: {data: earth, 'group-by': 'group', scale: 'log', high: true}};

/** Bands behind the density. */
export const Eras: Story = {args: {data: city}};

export const ErasDark: Story = {args: {data: city, scheme: 'dark'}};

export const ErasAndLanesFolded: Story = {args: {data: city, 'group-by': 'group', scale: 'folded'}};
