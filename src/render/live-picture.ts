import {select, type Selection} from 'd3';
import type {Mark} from '../scene/mark.js';
import type {SceneItem} from '../scene/scene.js';
import {classOf, shapeOf} from './mark-shapes.js';

const SVG = 'http://www.w3.org/2000/svg';

/** Brings an SVG element to show some marks: what stays is moved, what is new is added, what is gone is removed. */
export function drawMarks(svg: SVGElement, marks: readonly Mark[]): void {
  select(svg)
    .selectAll<SVGElement, Mark>(':scope > *')
    .data(marks, (mark) => `${mark.type} ${mark.key}`)
    .join((enter) => enter.append((mark) => document.createElementNS(SVG, shapeOf(mark).tag)))
    .each(function (mark) {
      setAttributes(this, {class: classOf(mark), part: mark.part, ...shapeOf(mark).attributes});
      if (mark.type === 'text' && this.textContent !== mark.text) this.textContent = mark.text;
    })
    .order();
}

/** Sets what differs, and removes what is not given. */
function setAttributes(element: SVGElement, attributes: Readonly<Record<string, string | number>>): void {
  for (const name of element.getAttributeNames()) if (!(name in attributes)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(attributes)) {
    if (element.getAttribute(name) !== String(value)) element.setAttribute(name, String(value));
  }
}

/** What the list over the picture needs to know besides the scene. */
export interface ItemState {
  /** The item that Tab comes to. */
  readonly tabStop: string | undefined;
  /** The item whose details are open. */
  readonly open: string | undefined;
  /** The id of the element that holds the details. */
  readonly details: string;
}

/** Brings the list over the picture to hold a button for every item of the scene, in time order. */
export function drawItems(list: HTMLOListElement, items: readonly SceneItem[], state: ItemState): void {
  const rows: Selection<HTMLLIElement, SceneItem, HTMLOListElement, unknown> = select(list)
    .selectAll<HTMLLIElement, SceneItem>(':scope > li')
    .data(items, ({key}) => key)
    .join((enter) => {
      const row = enter.append('li');
      const button = row.append('button').attr('type', 'button');
      const words = button.append('span').attr('class', 'words');
      words.append('span').attr('class', 'label');
      words.append('span').attr('class', 'description');
      return row;
    })
    .order();
  const buttons = rows.select<HTMLButtonElement>('button')
    .attr('part', ({kind, key}) => `${kind === 'event' ? 'event' : 'chip'}${key === state.open ? ` ${kind === 'event' ? 'event' : 'chip'}-selected` : ''}`)
    .attr('class', ({kind, styles}) => [kind, ...styles].join(' '))
    .attr('data-id', ({kind, ids}) => (kind === 'event' ? ids[0] : null))
    .attr('tabindex', ({key}) => (key === state.tabStop ? 0 : -1))
    .attr('aria-expanded', ({key}) => key === state.open)
    .attr('aria-controls', state.details)
    // Through CSSOM: a style attribute is what a strict content security policy forbids.
    .style('left', ({box}) => `${box.x}px`)
    .style('top', ({box}) => `${box.y}px`)
    .style('width', ({box}) => `${box.width}px`)
    .style('height', ({box}) => `${box.height}px`);
  buttons.select('.label').attr('lang', ({lang}) => lang ?? null).text(({label}) => label);
  buttons.select('.description').text(({description}) => `, ${description}`);
}

/** The item of a button that `drawItems` made, or undefined for any other element. */
export function itemOf(button: Element | null): SceneItem | undefined {
  return button ? (select<Element, SceneItem | undefined>(button).datum() ?? undefined) : undefined;
}

/** The mark of an element that `drawMarks` made, or undefined for any other element. */
export function markOf(element: Element | null): Mark | undefined {
  return element ? (select<Element, Mark | undefined>(element).datum() ?? undefined) : undefined;
}

/** Marks what belongs to some events, such as those under the pointer. */
export function highlight(svg: SVGElement, ids: ReadonlySet<string>, className: string): void {
  select(svg)
    .selectAll<SVGElement, Mark>(':scope > *')
    .filter(function (mark) {
      return this.classList.contains(className) !== (mark.ids?.some((id) => ids.has(id)) ?? false);
    })
    // Only those that change: to take a class away that is not there is to write it all the same.
    .each(function () {
      this.classList.toggle(className);
    });
}
