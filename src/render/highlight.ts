import {select} from 'd3';
import type {Mark} from '../scene/mark.js';
import {type DrawnMark, markOf} from './live-picture.js';
import {classOf, shapeOf} from './mark-shapes.js';

/** What is drawn once more, over several marks drawn as one. The next drawing removes it, as no scene has its key. */
type Copy = Mark & {readonly copied: string};

/**
 * Gives a class to the marks of some events, such as those under the pointer, and takes it from all others.
 * @param svg - as `drawMarks` has drawn it.
 */
export function highlight(svg: SVGElement, ids: ReadonlySet<string>, className: string): void {
  select(svg)
    .selectAll<SVGElement, DrawnMark | Copy>('*')
    .each(function (mark) {
      if ('copied' in mark) return;
      const has = mark.ids?.some((id) => ids.has(id)) ?? false;
      // Compare first: removing a class that is not there still writes the attribute.
      if (this.classList.contains(className) !== has) this.classList.toggle(className, has);
      if (mark.of) copy(this, mark.of(ids), className);
    });
}

/** Draws some of the marks that an element draws as one once more after it, with a class, in place of those before. */
function copy(joined: SVGElement, marks: readonly Mark[], className: string): void {
  const known = new Map<string, Element>();
  for (let next = joined.nextElementSibling; isCopy(next); next = next.nextElementSibling)
    if (copyOf(next).copied === className) known.set(copyOf(next).key, next);
  for (const mark of marks) {
    const key = `${className} ${mark.key}`;
    if (known.delete(key)) continue;
    const {tag, attributes} = shapeOf(mark);
    const element = document.createElementNS(joined.namespaceURI, tag) as SVGElement;
    const drawn = select(element).datum({...mark, key, copied: className} satisfies Copy);
    for (const name in attributes) drawn.attr(name, attributes[name]);
    drawn.attr('class', `${classOf(mark)} ${className}`).attr('part', mark.part);
    joined.after(element);
  }
  for (const element of known.values()) element.remove();
}

const copyOf = (element: Element) => markOf(element) as unknown as Copy;

const isCopy = (element: Element | null): element is Element => element !== null && 'copied' in (markOf(element) ?? {});
