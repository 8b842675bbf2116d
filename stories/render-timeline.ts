import type {ArgTypes} from '@storybook/web-components-vite';
import 'event-timeline';
import type {EventTimelineElement} from 'event-timeline';
import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';

// Renders a timeline for the stories, each of which sets args.

/**
 * The attributes and properties of the element; and, for stories, its surroundings, such as their width and language.
 */
export interface TimelineArgs {
  id?: string;
  src?: string;
  heading?: string;
  'heading-level'?: number;
  start?: string;
  end?: string;
  now?: string;
  'time-zone'?: string;
  layout?: EventTimelineElement['layout'];
  scale?: EventTimelineElement['scale'];
  'group-by'?: 'group' | 'kind' | 'place' | 'tag' | 'status' | 'occurrence';
  'lane-order'?: EventTimelineElement['laneOrder'];
  controls?:
    '' | 'toolbar' | 'overview' | 'grouping' | 'toolbar grouping' | 'toolbar as-of' | 'toolbar export' | 'export';
  'as-of'?: string;
  'axis-direction'?: EventTimelineElement['axisDirection'];
  linked?: boolean;
  follow?: boolean;
  droppable?: boolean;
  thumbnails?: boolean;
  selected?: string;
  /** An EDTF date or interval. */
  view?: string;
  data?: unknown;
  renderDetails?: EventTimelineElement['renderDetails'];
  /** The children of the element, for its slots. */
  content?: TemplateResult;
  /** The width of its container: a CSS length. */
  width?: string;
  /** The height that the page gives it: a CSS length; none where it is left to the timeline. */
  height?: string;
  /** The size of the text: a CSS length. */
  size?: string;
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

export function showTimeline({
  width = '',
  height = '',
  size = '',
  lang = 'en',
  scheme = 'light',
  data,
  view,
  renderDetails,
  content,
  ...attributes
}: TimelineArgs): TemplateResult {
  const {
    id,
    src,
    heading,
    start,
    end,
    now,
    layout,
    controls,
    linked = false,
    follow = false,
    droppable = false,
    thumbnails = false,
    selected,
  } = attributes;
  const resize = (story?: Element) => {
    if (!(story instanceof HTMLElement)) return;
    story.style.width = width;
    story.style.fontSize = size;
    story.querySelector<HTMLElement>('event-timeline')!.style.height = height;
  };
  return html`
    <div class="story ${scheme}" lang=${lang} dir=${RTL.includes(lang) ? 'rtl' : 'ltr'} ${ref(resize)}>
      <event-timeline
        id=${id ?? nothing} src=${src ?? nothing} heading=${heading ?? nothing} heading-level=${attributes['heading-level'] ?? nothing} start=${start ?? nothing}
        end=${end ?? nothing} now=${now ?? nothing} as-of=${attributes['as-of'] ?? nothing} time-zone=${attributes['time-zone'] ?? nothing} layout=${layout ?? nothing} scale=${attributes.scale ?? nothing} group-by=${attributes['group-by'] ?? nothing}
        lane-order=${attributes['lane-order'] ?? nothing} controls=${controls ?? nothing} axis-direction=${attributes['axis-direction'] ?? nothing}
        ?linked=${linked} ?follow=${follow} ?droppable=${droppable} ?thumbnails=${thumbnails} selected=${selected ?? nothing} .data=${data} .view=${view} .renderDetails=${renderDetails}
      >${content}</event-timeline>
    </div>
  `;
}

const text = {control: 'text'} as const;
/**
 * An attribute, with its category: some parts have the same names, and in the table of the docs the last one would win.
 */
const attribute = (description: string) => ({...text, description, table: {category: 'attributes'}}) as const;
const surroundings = (description: string) => ({description, table: {category: 'surroundings, in stories'}}) as const;

export const timelineArgTypes: Partial<ArgTypes<TimelineArgs>> = {
  id: {table: {disable: true}},
  src: attribute('The address of a dataset in JSON; an empty `data` lets it work.'),
  heading: attribute('The heading; where it is missing, the title of the dataset.'),
  start: attribute('Where the axis starts, an EDTF date.'),
  end: attribute('Where the axis ends, inclusive, an EDTF date.'),
  now: attribute('The day up to which the dataset knows, an EDTF date.'),
  'as-of': attribute('The day as of which the dataset is shown, an EDTF date.'),
  'time-zone': attribute('The time zone of the axis: an IANA name, an offset, or `local`.'),
  selected: attribute('The id of the event whose details are open.'),
  view: {
    ...text,
    description: 'The stretch of time that is shown: an EDTF date or interval, or `{start, end}` in ms.',
    table: {category: 'properties'},
  },
  controls: {
    control: 'inline-radio',
    options: [
      undefined,
      '',
      'toolbar',
      'overview',
      'grouping',
      'toolbar grouping',
      'toolbar as-of',
      'toolbar export',
      'export',
    ],
    table: {category: 'attributes'},
  },
  linked: {control: 'boolean', table: {category: 'attributes'}},
  follow: {control: 'boolean', table: {category: 'attributes'}},
  droppable: {control: 'boolean', table: {category: 'attributes'}},
  thumbnails: {control: 'boolean', table: {category: 'attributes'}},
  'axis-direction': {control: 'inline-radio', options: ['auto', 'ltr', 'rtl'], table: {category: 'attributes'}},
  'heading-level': {control: {type: 'number', min: 1, max: 6}},
  layout: {control: 'inline-radio', options: ['auto', 'flags', 'vertical', 'lanes', 'list', 'table']},
  scale: {control: 'inline-radio', options: ['auto', 'linear', 'folded', 'even', 'log']},
  'group-by': {
    control: 'inline-radio',
    options: [undefined, 'group', 'kind', 'place', 'tag', 'status', 'occurrence'],
    table: {category: 'attributes'},
  },
  'lane-order': {control: 'inline-radio', options: ['data', 'name', 'count', 'time'], table: {category: 'attributes'}},
  renderDetails: {control: false},
  content: {table: {disable: true}},
  width: {...text, ...surroundings('The width of what it stands in: a CSS length.')},
  height: {...text, ...surroundings('The height that the page gives it: a CSS length.')},
  size: {...text, ...surroundings('The size of the text: a CSS length.')},
  lang: {
    ...surroundings('The language of the page.'),
    control: 'select',
    options: ['en', 'de', 'fa', 'ar', 'he', 'fr'],
  },
  scheme: {...surroundings('The colour scheme of the page.'), control: 'inline-radio', options: ['light', 'dark']},
  data: {control: 'object'},
};
