import type {Mark, TextMark} from '../scene/mark.js';

/** How a mark becomes an SVG element: the one definition that all renderers share. */
export interface Shape {
  readonly tag: 'line' | 'rect' | 'circle' | 'path' | 'text' | 'g';
  readonly attributes: Readonly<Record<string, string | number>>;
}

/** The element of a mark with its geometry; its text, or its marks, are its content. */
export function shapeOf(mark: Mark): Shape {
  switch (mark.type) {
    case 'line':
      return {
        tag: 'line',
        attributes: {
          x1: mark.x1,
          y1: mark.y1,
          x2: mark.x2,
          y2: mark.y2,
          ...(mark.width && {'stroke-width': mark.width}),
        },
      };
    case 'rect':
      return {
        tag: 'rect',
        attributes: {
          x: mark.x,
          y: mark.y,
          width: mark.width,
          height: mark.height,
          ...(mark.radius && {rx: mark.radius}),
        },
      };
    case 'circle':
      return {tag: 'circle', attributes: {cx: mark.x, cy: mark.y, r: mark.radius}};
    case 'path':
      return {tag: 'path', attributes: {d: mark.d}};
    case 'group':
      return {tag: 'g', attributes: {x: mark.x, y: mark.y}};
    case 'text':
      return {
        tag: 'text',
        attributes: {
          x: mark.x,
          y: mark.y,
          'text-anchor': anchorAt(mark.align, mark.direction),
          direction: mark.direction,
          ...(mark.lang && {lang: mark.lang}),
        },
      };
  }
}

/** Its part and its styles, as one class attribute. */
export function classOf({part, styles = []}: Mark): string {
  return [part, ...styles].join(' ');
}

/**
 * The `text-anchor` that puts one edge of a text at its `x`. Its values depend on the direction of the text: `start` is
 * the right edge of a text from right to left.
 */
export function anchorAt(edge: TextMark['align'], direction: TextMark['direction']): 'start' | 'middle' | 'end' {
  if (edge === 'center') return 'middle';
  return (edge === 'left') === (direction === 'ltr') ? 'start' : 'end';
}
