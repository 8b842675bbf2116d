import {markOf} from '../../render/live-picture.js';
import type {Mark} from '../../scene/mark.js';

/** The marks of the picture in an element, each with the element that draws it. */
export function drawnMarks(root: ParentNode): {readonly element: Element; readonly mark: Mark}[] {
  return Array.from(root.querySelector('.picture svg')?.children ?? []).flatMap((element) => {
    const mark = markOf(element);
    return mark ? [{element, mark}] : [];
  });
}
