import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import {readFormat, type StoryStep, type TimelineDataset, type TimelineStoryElement} from 'event-timeline';
import {html, nothing} from 'lit';
import {chronology} from './chronologies/persian.js';
import {city} from './chronologies/city.js';
import {siege} from './chronologies/siege.js';

interface Args {
  data?: unknown;
  form?: TimelineStoryElement['form'];
  placement?: TimelineStoryElement['placement'];
  step?: number;
  lang?: string;
  scheme?: 'light' | 'dark';
  /** The width of its container: a CSS length. */
  width?: string;
  /** Whether the steps are elements of the page. */
  isWritten?: boolean;
  /** Whether the story stands apart from its timeline. */
  apart?: boolean;
}

// By a stylesheet: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .telling-story { font: 16px/1.4 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .telling-story.light { color-scheme: light; background: #fff; }
  .telling-story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
  .telling-story.narrow { inline-size: 390px; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];
const PICTURE = new URL('./media/ferry-landing.svg', import.meta.url).href;

/** The ids of events of a dataset, by their places. */
const ids = ({events}: TimelineDataset, ...places: readonly number[]) =>
  places.map((place) => events[place].id ?? `event-${place + 1}`);

function telling(data: TimelineDataset, words: {readonly many: string; readonly early: string}): TimelineDataset {
  const [first, second, third, fourth] = ids(data, 0, 2, 3, 5);
  const story: StoryStep[] = [
    {media: [{url: PICTURE, alt: words.early, credit: 'Own drawing'}]},
    {event: first},
    {event: second, media: [{url: PICTURE, alt: words.early}]},
    {events: [third, fourth], title: words.many, text: {format: 'markdown', value: `**${words.early}**`}},
  ];
  return {...data, story};
}

const CITY = telling(city, {many: 'Two at once', early: 'A landing, with a ferry'});
const PERSIAN = telling(chronology, {many: 'دو رویداد', early: 'یک اسکله'});

/** As a newsroom has it: the JSON of TimelineJS. */
const SLIDES = readFormat({
  title: {
    text: {headline: 'The old landing', text: 'A <b>story</b> of a bell.'},
    media: {url: PICTURE, caption: 'The landing'},
  },
  events: [
    {
      start_date: {year: '1911'},
      text: {headline: 'The landing is built', text: 'Of oak.'},
      media: {url: PICTURE, credit: 'Own drawing'},
    },
    {start_date: {year: '1958', month: '5'}, text: {headline: 'The bell is hung', text: 'It is still there.'}},
    {
      start_date: {year: '1994'},
      end_date: {year: '1996'},
      text: {headline: 'The last ferry', text: 'It runs for two more years.'},
    },
  ],
}).dataset;

/** As it is in TimelineJS: slides on a colour, or on a picture. */
const ON_GROUNDS = readFormat({
  title: {text: {headline: 'The old landing', text: 'A story of a bell.'}, background: {color: '#7a1f1f'}},
  events: [
    {
      start_date: {year: '1911'},
      text: {headline: 'The landing is built', text: 'Of oak. See <a href="https://example.org">the plan</a>.'},
      media: {url: PICTURE, caption: 'The landing', credit: 'Own drawing'},
      background: {color: 'tan'},
    },
    {
      start_date: {year: '1958', month: '5'},
      text: {headline: 'The bell is hung', text: 'It is still there.'},
      media: {url: '<blockquote>Every hour, on the hour</blockquote>', caption: 'The ferryman'},
      background: {url: PICTURE, color: '#123'},
    },
  ],
}).dataset;

const written = () => html`
  <timeline-step><h3>How a city was besieged</h3><p>In the words of the page, which stand here without script too.</p></timeline-step>
  <timeline-step event=${ids(siege, 0)[0]}></timeline-step>
  <timeline-step events=${ids(siege, 1, 2).join(' ')} heading="Two more"><p>Whatever the page wants to say of both.</p></timeline-step>
`;

function render({
  data,
  form = 'slides',
  placement = 'auto',
  step = 0,
  lang = 'en',
  scheme = 'light',
  width,
  isWritten,
  apart,
}: Args) {
  const timeline = html`<event-timeline id="told-timeline" .data=${data}></event-timeline>`;
  return html`
    <div class="telling-story ${scheme} ${width ?? ''}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : nothing}>
      <timeline-story for=${apart ? 'told-timeline' : nothing} form=${form} placement=${placement} step=${step}>
        ${apart ? nothing : timeline}
        ${isWritten ? written() : nothing}
      </timeline-story>
      ${apart ? timeline : nothing}
    </div>
  `;
}

const meta: Meta<Args> = {
  title: 'Timeline Story',
  component: 'timeline-story',
  render,
  args: {data: CITY},
  argTypes: {
    data: {control: 'object'},
    form: {control: 'inline-radio', options: ['slides', 'scroll', 'compact']},
    placement: {control: 'inline-radio', options: ['auto', 'under', 'beside']},
    lang: {control: 'select', options: ['en', 'de', 'fa', 'ar'], description: 'The language of the page.'},
    scheme: {control: 'inline-radio', options: ['light', 'dark'], description: 'The colour scheme of the page.'},
  },
};
export default meta;

type Story = StoryObj<Args>;

/** A title, over all of time. */
export const Slides: Story = {};

/** The timeline flies to what a step is about, and marks it. */
export const AStep: Story = {args: {step: 2}};

export const AStepDark: Story = {args: {step: 2, scheme: 'dark'}};

/** Where it is narrow the buttons have no words. */
export const OnAPhone: Story = {args: {form: 'compact', width: 'narrow'}};

export const Beside: Story = {args: {step: 2, placement: 'beside'}};

/** The picture stays, and the steps of the article scroll by. */
export const Scroll: Story = {args: {form: 'scroll'}};

/** One line of controls: the details of the timeline show the words. */
export const Compact: Story = {args: {form: 'compact', step: 1}};

/** Slides of TimelineJS, as they are. */
export const TimelineJs: Story = {args: {data: SLIDES}};

export const TimelineJsStep: Story = {args: {data: SLIDES, step: 1}};

/** A colour behind a step: words on it are black or white. */
export const OnAColor: Story = {args: {data: ON_GROUNDS}};

export const OnAColorDark: Story = {args: {data: ON_GROUNDS, step: 1, scheme: 'dark'}};

/** A picture behind a step: words and media have a ground of their own. */
export const OnAPicture: Story = {args: {data: ON_GROUNDS, step: 2}};

/** Steps in the page’s own words: without script they are there too. */
export const Written: Story = {args: {data: siege, isWritten: true}};

export const WrittenScroll: Story = {args: {data: siege, isWritten: true, form: 'scroll'}};

/** Anywhere on the page, by the id of its timeline. */
export const Apart: Story = {args: {apart: true, step: 1}};

export const RightToLeft: Story = {args: {data: PERSIAN, lang: 'fa', step: 1}};

export const German: Story = {args: {lang: 'de', step: 3}};
