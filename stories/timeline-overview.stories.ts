import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import {html, nothing} from 'lit';
import * as datasets from './datasets.js';

interface Args {
  data?: unknown;
  lang?: string;
  scheme?: 'light' | 'dark';
}

// By a stylesheet: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .overview-story { font: 16px/1.4 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .overview-story.light { color-scheme: light; background: #fff; }
  .overview-story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
  .overview-story timeline-overview { margin-block: 12px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];

function render({data, lang = 'en', scheme = 'light'}: Args) {
  return html`
    <div class="overview-story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : nothing}>
      <event-timeline id="overview-story" .data=${data}></event-timeline>
      <timeline-overview for="overview-story"></timeline-overview>
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
