import type {Dataset} from '../data/types.js';
import type {FileIssues} from '../formats/file-issues.js';
import {namedGroups} from './authored.js';

/**
 * What groups are called in a format that names the group of an event and knows no more of it: by their titles, as
 * people read them, or where two have the same, by their ids. What is lost by that is told.
 * @param named - the ids of groups in the order in which the file names them.
 */
export function groupNames(
  dataset: Dataset,
  issues: FileIssues,
  named: readonly string[] = namedGroups(dataset),
): ReadonlyMap<string, string> {
  const {groups} = dataset;
  const titles = new Set(groups.map(({title}) => title));
  const areUnique = titles.size === groups.length && groups.every(({title}) => title.trim() === title);
  groups.forEach(({id, title, parent}, i) => {
    const path = `$.groups[${i}]`;
    if (id !== title) issues.lose(path, areUnique ? 'the id of a group' : 'the title of a group');
    if (parent !== undefined) issues.lose(path, 'the parent of a group');
    if (id !== named[i]) issues.lose(path, named.includes(id) ? 'the order of groups' : 'a group without events');
  });
  return new Map(groups.map(({id, title}) => [id, areUnique ? title : id]));
}
