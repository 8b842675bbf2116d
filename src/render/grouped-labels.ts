import type {GroupMark, Mark} from '../scene/mark.js';
import type {DrawnMark} from './live-picture.js';

/** More labels stay as they are: a timeline has few elements. */
const FEW = 30;

/**
 * Puts the labels that lie in a picture into a group each. Browsers lay out a text again when it is moved, but not when
 * the group is that it is in: the labels of an axis move in every frame of a zoom. Titles stay as they are: a picture may
 * have a hundred.
 * @param parent - in which they are drawn; what is in a group moves with it.
 */
export function groupLabels(marks: readonly DrawnMark[], parent: Element): readonly DrawnMark[] {
  if (parent.localName === 'g' || marks.filter(isLabel).length > FEW) return marks;
  return marks.map((mark) => (isLabel(mark) ? groupOf(mark) : mark));
}

function isLabel({type, part}: Mark): boolean {
  return type === 'text' && part.endsWith('-label');
}

function groupOf(mark: Mark): GroupMark {
  const {key, x, y} = mark as GroupMark;
  return {type: 'group', key, part: '', x, y, marks: [{...mark, x: 0, y: 0} as Mark]};
}
