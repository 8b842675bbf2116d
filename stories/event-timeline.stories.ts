import type {Meta, StoryObj} from '@storybook/web-components-vite';
import 'event-timeline';
import type {EventTimelineElement} from 'event-timeline';
import {html, nothing} from 'lit';
import {ref} from 'lit/directives/ref.js';
import * as datasets from './datasets.js';

/** The attributes of the element; and, for stories, its data, and what it stands in. */
interface Args {
  src?: string;
  heading?: string;
  'heading-level'?: number;
  start?: string;
  end?: string;
  now?: string;
  layout?: EventTimelineElement['layout'];
  selected?: string;
  data?: unknown;
  /** The width of what it stands in: a CSS length. */
  width?: string;
  /** The height that the page gives it: a CSS length; none where it is left to the timeline. */
  height?: string;
  lang?: string;
  scheme?: 'light' | 'dark';
}

// By a stylesheet and by properties: style attributes would not pass a strict content security policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  .story { font: 16px/1.4 system-ui, sans-serif; box-sizing: border-box; max-inline-size: 100%; padding: 12px; }
  .story.light { color-scheme: light; background: #fff; }
  .story.dark { color-scheme: dark; background: #16181d; color: #eceef2; }
`);
document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

const RTL = ['ar', 'fa', 'he', 'ur'];

function render({width = '', height = '', lang = 'en', scheme = 'light', data, ...attributes}: Args) {
  const {src, heading, start, end, now, layout, selected} = attributes;
  const resize = (story?: Element) => {
    if (!(story instanceof HTMLElement)) return;
    story.style.width = width;
    story.querySelector<HTMLElement>('event-timeline')!.style.height = height;
  };
  return html`
    <div class="story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : 'ltr'} ${ref(resize)}>
      <event-timeline
        src=${src ?? nothing} heading=${heading ?? nothing} heading-level=${attributes['heading-level'] ?? nothing} start=${start ?? nothing} end=${end ?? nothing}
        now=${now ?? nothing} layout=${layout ?? nothing} selected=${selected ?? nothing} .data=${data}
      ></event-timeline>
    </div>
  `;
}

const text = {control: 'text'} as const;
/** Parts have some of the names that attributes have; in the table of the docs the last one would win. */
const attribute = (description: string) => ({...text, description, table: {category: 'attributes'}}) as const;
const surroundings = (description: string) => ({description, table: {category: 'surroundings, in stories'}}) as const;

const meta: Meta<Args> = {
  title: 'Event Timeline',
  component: 'event-timeline',
  render,
  args: {data: datasets.sample},
  argTypes: {
    src: attribute('The address of a dataset in JSON; an empty `data` lets it work.'),
    heading: attribute('The heading; where it is missing, the title of the dataset.'),
    start: attribute('Where the axis starts, an EDTF date.'),
    end: attribute('Where the axis ends, inclusive, an EDTF date.'),
    now: attribute('The day up to which the dataset knows, an EDTF date.'),
    selected: attribute('The id of the event whose details are open.'),
    width: {...text, ...surroundings('The width of what it stands in: a CSS length.')},
    height: {...text, ...surroundings('The height that the page gives it: a CSS length.')},
    'heading-level': {control: {type: 'number', min: 1, max: 6}},
    layout: {control: 'inline-radio', options: ['auto', 'flags', 'vertical']},
    lang: {...surroundings('The language of the page.'), control: 'select', options: ['en', 'de', 'fa', 'ar', 'he', 'fr']},
    scheme: {...surroundings('The colour scheme of the page.'), control: 'inline-radio', options: ['light', 'dark']},
    data: {control: 'object'},
  },
};

export default meta;
type Story = StoryObj<Args>;

/** The dated events of one news report: twelve of seventeen fall on two days. */
export const Sample: Story = {};

/** The same where it is narrow: time runs down, and everything has a card. */
export const Narrow: Story = {args: {width: '390px'}};

/** Between the two, flags break their titles. */
export const Medium: Story = {args: {width: '640px'}};

/** In a height that the page has set, and that is too small for all: what matters least is counted. */
export const Short: Story = {args: {width: '640px', height: '320px'}};

export const Dark: Story = {args: {scheme: 'dark'}};

/** What opens when an event is chosen: date in words, place, status, and who says so. */
export const Details: Story = {args: {selected: 'mazar-outskirts'}};

/** In Persian, from right to left, time included. */
export const RightToLeft: Story = {args: {data: datasets.persian, lang: 'fa'}};

export const RightToLeftNarrow: Story = {args: {data: datasets.persian, lang: 'fa', width: '390px'}};

export const OneEvent: Story = {args: {data: datasets.oneEvent}};

export const NoEvents: Story = {args: {data: datasets.noEvents}};

export const TwelveOnOneDay: Story = {args: {data: datasets.twelveOnOneDay}};

/** Bars in the fewest rows; arrows where a span has no end, an open side where nobody knows it. */
export const SpansOnly: Story = {args: {data: datasets.spansOnly}};

/** Three kinds of not knowing: when is the extent, whether is the body, how well is the outline. */
export const EveryUncertainty: Story = {args: {data: datasets.everyUncertainty}};

export const EveryUncertaintyNarrow: Story = {args: {data: datasets.everyUncertainty, width: '390px'}};

export const LongTitles: Story = {args: {data: datasets.longTitles}};

export const SixGroups: Story = {args: {data: datasets.sixGroups}};

export const Ancient: Story = {args: {data: datasets.ancient}};

/** From the big bang to this year on one axis. */
export const DeepTime: Story = {args: {data: datasets.deepTime}};

/** What is right is shown; what is not is told. */
export const BadData: Story = {args: {data: datasets.badData}};

/** Nothing that can be read: the page's own list stays. */
export const Failed: Story = {
  args: {data: undefined},
  render: () => html`
    <div class="story light" lang="en">
      <event-timeline heading="A timeline that could not be loaded" src="data:application/json,nothing">
        <ol><li><time datetime="2007">2007</time>: Bridge over the Panj opens</li><li><time datetime="2021-06-22">June 22, 2021</time>: Shir Khan Bandar crossing seized</li></ol>
      </event-timeline>
    </div>
  `,
};
