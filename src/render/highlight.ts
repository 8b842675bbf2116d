import {select} from 'd3';
import type {Mark} from '../scene/mark.js';

/**
 * Gives a class to the marks of some events, such as those under the pointer, and takes it from all others.
 * @param svg - as `drawMarks` has drawn it.
 */
export function highlight(svg: SVGElement, ids: ReadonlySet<string>, className: string): void {
  select(svg)
    .selectAll<SVGElement, Mark>('*')
    .each(function (mark) {
      const has = mark.ids?.some((id) => ids.has(id)) ?? false;
      // Compare first: removing a class that is not there still writes the attribute.
      if (this.classList.contains(className) !== has) this.classList.toggle(className, has);
    });
}
