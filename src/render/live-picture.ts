import {select, type Selection} from 'd3';
import type {Mark} from '../scene/mark.js';
import type {SceneItem} from '../scene/scene.js';
import {classOf, shapeOf} from './mark-shapes.js';

const SVG = 'http://www.w3.org/2000/svg';

type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What was last drawn in each element, as JSON: comparing it is cheaper than to make, read or write attributes. */
const drawn = new WeakMap<Element, string>();
/** The same of the marks in a group. */
const drawnWithin = new WeakMap<Element, string>();

/** Whether an element has to be drawn: it is not when nothing has changed of what it shows. */
function isNews(element: Element, what: unknown, known = drawn): boolean {
  const json = JSON.stringify(what);
  const isKnown = json === known.get(element);
  known.set(element, json);
  return !isKnown;
}

/** The attributes last written to each element. */
const written = new WeakMap<Element, Attributes>();

/** Makes other marks of those in an element, once that is loaded: see `joined-marks.ts`. */
export const joining: {join?: (marks: readonly Mark[], parent: Element) => readonly Mark[]} = {};

/** Joins marks to the children of an SVG element: updates, adds and removes them. */
export function drawMarks(svg: SVGElement, marks: readonly Mark[]): void {
  select(svg)
    .selectAll<SVGElement, Mark>(':scope > *')
    .data(joining.join?.(marks, svg) ?? marks, (mark) => `${mark.type} ${mark.key}`)
    .join((enter) => enter.append((mark) => document.createElementNS(SVG, shapeOf(mark).tag)))
    .each(function (mark) {
      if (!isNews(this, mark)) return;
      const {x, y, ...attributes} = shapeOf(mark).attributes;
      // Setting x or y makes browsers lay out a text again; a transform does not.
      const place = /text|group/.test(mark.type) ? {transform: `translate(${x} ${y})`} : {x, y};
      write(
        this,
        {class: classOf(mark), part: mark.part, ...attributes, ...place},
        mark.type === 'text' ? mark.text : undefined,
      );
      if (mark.type === 'group' && isNews(this, mark.marks, drawnWithin)) drawMarks(this, mark.marks);
    });
}

/** Writes the attributes that have changed, and removes those that are not given. */
function write(element: Element, attributes: Attributes, text?: string): void {
  const before = written.get(element) ?? {};
  written.set(element, {...attributes, [TEXT]: text});
  for (const name in before) if (name !== TEXT && attributes[name] === undefined) element.removeAttribute(name);
  for (const name in attributes)
    if (attributes[name] !== undefined && attributes[name] !== before[name])
      element.setAttribute(name, String(attributes[name]));
  if (text !== undefined && text !== before[TEXT]) element.textContent = text;
}

/** The key of an element's text among its attributes in `written`. */
const TEXT = '#text';

/** The id of the region that shows what a reader has opened. */
export const DETAILS_ID = 'details';

/** What the list over the picture needs to know besides the scene. */
export interface ItemState {
  /** The key of the item that is the tab stop. */
  readonly tabStop: string | undefined;
  /** The key of the item whose details are open. */
  readonly open: string | undefined;
}

/** Joins items to the list over the picture: a button for each, in time order. */
export function drawItems(list: HTMLOListElement, items: readonly SceneItem[], state: ItemState): void {
  const rows: Selection<HTMLLIElement, SceneItem, HTMLOListElement, unknown> = select(list)
    .selectAll<HTMLLIElement, SceneItem>(':scope > li')
    .data(items, ({key}) => key)
    .join((enter) => {
      const row = enter.append('li');
      row.append('button').append('span');
      return row;
    });
  rows.select((_, i, all) => all[i].querySelector('button')!).each((item, i, all) => drawItem(all[i], item, state));
}

/** Draws an item as its button. */
export function drawItem(button: HTMLButtonElement, item: SceneItem, state: ItemState): void {
  const {key, kind, ids, styles, box, label, phrases, lang, isExpanded} = item;
  const isOpen = key === state.open;
  if (!isNews(button, [item, isOpen, key === state.tabStop])) return;
  const part = /event|lane|period/.test(kind) ? kind : 'chip';
  const opensDetails = !/fold|lane|period/.test(kind);
  // It needs no type: a form of the page has no part in a shadow tree.
  write(button, {
    part: isOpen ? `${part} ${part}-selected` : part,
    class: [kind, ...styles].join(' '),
    'data-id': kind === 'event' ? ids[0] : undefined,
    tabindex: key === state.tabStop ? 0 : -1,
    'aria-expanded': opensDetails ? isOpen : isExpanded,
    'aria-controls': opensDetails ? DETAILS_ID : undefined,
  });
  const said = [{text: label, lang}, ...phrases];
  // Elements of their own need only words in another language, and those of periods, which are seen: there are hundreds.
  const isSeen = kind === 'period';
  const words = isSeen ? button.firstElementChild! : button;
  if (isNews(button.parentElement!, said))
    words.replaceChildren(
      ...said.map((phrase) => {
        if (!phrase.lang && !isSeen) return phrase.text;
        const span = document.createElement('span');
        write(span, {lang: phrase.lang}, phrase.text);
        return span;
      }),
    );
  // Through CSSOM: strict content security policies forbid style attributes. By `translate`, which needs no new
  // layout.
  button.style.translate = `${box.x}px ${box.y}px`;
  button.style.width = `${box.width}px`;
  button.style.height = `${box.height}px`;
}

/**
 * A mark as it is drawn: of several drawn as one, `at` finds the one at a place of the window, px, and `of` those of some
 * events, where these are drawn stronger.
 */
export type DrawnMark = Mark & {
  at?: (svg: Element, x: number, y: number) => Mark | undefined;
  of?: (ids: ReadonlySet<string>) => readonly Mark[];
};

/** What D3 has joined to an element: it is kept there. */
const datumOf = (element: Element | null): unknown => (element as {readonly __data__?: unknown} | null)?.__data__;

/** The item of a button that `drawItems` made, or undefined for any other element. */
export const itemOf = datumOf as (button: Element | null) => SceneItem | undefined;

/** The mark of an element that `drawMarks` made, or undefined for any other element. */
export const markOf = datumOf as (element: Element | null) => DrawnMark | undefined;
