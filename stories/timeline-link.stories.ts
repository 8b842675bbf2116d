import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import {html, nothing, type TemplateResult} from 'lit';
import {chronology} from './chronologies/persian.js';
import * as datasets from './datasets.js';

interface Args {
  data?: unknown;
  text?: TemplateResult;
  lang?: string;
  scheme?: 'light' | 'dark';
  layout?: 'list' | 'table';
  selected?: string;
  view?: string;
  /** Whether the timeline gathers the dates of the text. */
  gathers?: boolean;
}

// By a stylesheet: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .link-story { font: 16px/1.5 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .link-story.light { color-scheme: light; background: #fff; color: #16181d; }
  .link-story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
  .link-story p { max-inline-size: 38em; }
  .link-story.dark a { color: #a8c7fa; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];

const TEXT = html`
  <p>
    On June 21 <timeline-link event="imam-sahib">the district of Imam Sahib</timeline-link> fell; a day later
    <timeline-link event="shir-khan-bandar">the crossing</timeline-link> was lost. What lies ahead, such as
    <timeline-link event="ghani-visit deadline">a visit and a deadline</timeline-link>, is only planned.
  </p>
`;

const ELEMENTS = html`
  <p>
    The withdrawal <a href="#end" data-timeline-event="deadline">ends on September 11</a>, and
    <mark data-timeline-event="districts-overrun">dozens of districts</mark> are lost.
  </p>
  <p data-timeline-event="un-briefing">A passage is marked as a whole: what the envoy said to the Security Council.</p>
`;

const DATES = html`
  <p>
    A rocket with three people left Florida on <time datetime="1969-07-16" data-title="Launch">July 16, 1969</time>. Two
    of them landed on <time datetime="1969-07-20" data-title="Landing" data-importance="1">July 20</time>, while the third
    flew on around the Moon.
  </p>
  <p>On <time datetime="1969-07-24">July 24</time> they came down in the Pacific.</p>
`;

function render({data, text, lang = 'en', scheme = 'light', layout, selected, view, gathers}: Args) {
  return html`
    <div class="link-story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : nothing}>
      <section>${text}</section>
      <event-timeline from=${gathers ? '.link-story section' : nothing} heading=${gathers ? 'From the text above' : nothing}
        layout=${layout ?? nothing} selected=${selected ?? nothing} .view=${view} .data=${gathers ? undefined : data}></event-timeline>
    </div>
  `;
}

const meta: Meta<Args> = {
  title: 'Timeline Link',
  component: 'timeline-link',
  render,
  args: {data: datasets.sample, text: TEXT},
  argTypes: {
    data: {control: 'object'},
    text: {control: false},
    lang: {control: 'select', options: ['en', 'fa'], description: 'The language of the page.'},
    scheme: {control: 'inline-radio', options: ['light', 'dark'], description: 'The colour scheme of the page.'},
  },
};
export default meta;

type Story = StoryObj<Args>;

/** Point at words: their event is marked. Choose them: it opens. */
export const Words: Story = {};

export const Dark: Story = {args: {scheme: 'dark'}};

/** The words of the event that is open are marked. */
export const Open: Story = {args: {selected: 'imam-sahib'}};

export const OpenDark: Story = {args: {selected: 'imam-sahib', scheme: 'dark'}};

/** What is out of view has a dotted line. */
export const OutOfView: Story = {args: {view: '2021-06-20/2021-06-23'}};

/** Elements that a page has anyway: a link, marked words, and a passage. */
export const Elements: Story = {args: {text: ELEMENTS}};

export const ElementsDark: Story = {args: {text: ELEMENTS, scheme: 'dark', selected: 'un-briefing'}};

export const InAList: Story = {args: {layout: 'list', selected: 'imam-sahib'}};

/** The dates of the text are the events. */
export const FromTheText: Story = {args: {text: DATES, gathers: true}};

export const FromTheTextOpen: Story = {args: {text: DATES, gathers: true, selected: '1969-07-24'}};

export const RightToLeft: Story = {
  args: {
    data: chronology,
    lang: 'fa',
    selected: chronology.events[1].id ?? '',
    text: html`<p>
      این متن از <timeline-link event=${chronology.events[0].id ?? ''}>رویداد نخست</timeline-link> و از
      <timeline-link event=${chronology.events[1].id ?? ''}>رویداد دوم</timeline-link> می‌گوید.
    </p>`,
  },
};
