import {going} from '../data/steps.js';
import type {Era, Group, TimelineEvent} from '../data/types.js';
import type {FileIssues} from './file-issues.js';
import {type Format, readsInSteps} from './format.js';
import {readingObjectDates} from './json-dates.js';
import {findingObjects, isObject, type JsonObject, loseOthers, textOf} from './json-values.js';
import {plainTextOf} from '../data/plain-markdown.js';
import {plainText} from './plain-text.js';
import {richText} from './rich-text.js';
import {spanOf} from './table/table-events.js';

const ROOT = new Set(['items', 'groups']);
const ITEM = new Set('id content start end group type title'.split(' '));
/** So many items are read in a step. */
const SOME = 64;
const GROUP = new Set('id content nestedGroups'.split(' '));

/** What keys of an event are called in an item. */
const ITEM_KEYS: Readonly<Record<string, string>> = {title: 'content', date: 'start', text: 'title', links: 'content'};

/** The items and groups of vis-timeline: an array of items, or `{items, groups}`. Backgrounds become eras. */
export const visTimeline: Format = {
  name: 'vis-timeline',
  mediaTypes: [],
  isJson: true,
  endings: [],
  sniff: ({value}) =>
    itemsOf(value).some((item) => isObject(item) && 'content' in item && 'start' in item && !('date' in item)),
  ...readsInSteps(function* ({value}, issues) {
    const root = Array.isArray(value) ? '$' : '$.items';
    if (isObject(value)) loseOthers(value, ROOT, (key) => `$.${key}`, {of: 'the timeline', issues});
    const {objects: items, places} = yield* findingObjects(itemsOf(value), root, 'an item', issues);
    const dates = yield* readingObjectDates(items, ['start', 'end'], {
      placeOf: (i, key) => `${places[i]}.${key}`,
      issues,
    });
    const events: TimelineEvent[] = [];
    const eras: Era[] = [];
    const found: Record<'events' | 'eras', string[]> = {events: [], eras: []};
    const add = (item: JsonObject, i: number): void => {
      const place = places[i];
      const {
        dates: {start, end},
        isWhole,
      } = dates[i];
      if (!isWhole) return;
      if (start === undefined) return issues.error(`${place}.start`, 'missing', 'the item has no start');
      loseOthers(item, ITEM, (key) => `${place}.${key}`, {of: 'an item', issues});
      const type = textOf(item.type);
      const isPoint = type === 'point' || type === 'box';
      if (isPoint && end !== undefined)
        issues.lose(`${place}.end`, 'the "end" of a box or a point, which vis-timeline does not show,');
      const date = spanOf(start, isPoint ? undefined : end);
      if (date === undefined)
        return issues.error(
          `${place}.start`,
          'bad-date',
          'the start or the end lasts itself, and cannot be a side of a span',
        );
      const content = plainText(textOf(item.content) ?? '', `${place}.content`, issues);
      const tooltip = richText(textOf(item.title) ?? '', `${place}.title`, issues);
      const title = (content.text || plainTextOf(tooltip.text ?? '')).replaceAll(/\s+/g, ' ');
      const group = textOf(item.group);
      if (type === 'background') {
        if (!title) return issues.lose(place, 'a background without content');
        if (tooltip.text && content.text) issues.lose(`${place}.title`, 'the "title" of a background');
        eras.push({title, date, group});
        found.eras.push(place);
        return;
      }
      const links = [...content.links, ...tooltip.links];
      events.push({
        id: textOf(item.id),
        title: title || (textOf(item.id) ?? ''),
        date,
        text: (content.text && tooltip.text) || undefined,
        group,
        links: links.length ? links : undefined,
      });
      found.events.push(place);
    };
    yield* going(items, add, SOME);
    const groups = readGroups(isObject(value) ? value.groups : undefined, issues);
    return {
      dataset: {events, ...(groups.length && {groups}), ...(eras.length && {eras})},
      placeOf: (list, index, key) =>
        list === 'groups' ? undefined : found[list][index] + (key === undefined ? '' : `.${ITEM_KEYS[key] ?? key}`),
    };
  }),
};

function itemsOf(value: unknown): readonly unknown[] {
  const items = isObject(value) ? value.items : value;
  return Array.isArray(items) ? items : [];
}

/** Groups with their parents, which vis-timeline names the other way round. */
function readGroups(value: unknown, issues: FileIssues): Group[] {
  const parents = new Map<string, string>();
  const groups: Group[] = [];
  (Array.isArray(value) ? value : []).forEach((group: unknown, i) => {
    const place = `$.groups[${i}]`;
    const id = isObject(group) ? textOf(group.id) : undefined;
    if (!isObject(group) || id === undefined) return issues.error(place, 'missing', 'the group has no id');
    loseOthers(group, GROUP, (key) => `${place}.${key}`, {of: 'a group', issues});
    const {text} = plainText(textOf(group.content) ?? '', `${place}.content`, issues);
    groups.push({id, title: text.replaceAll(/\s+/g, ' ') || id});
    for (const child of Array.isArray(group.nestedGroups) ? group.nestedGroups : []) {
      const name = textOf(child);
      if (name !== undefined) parents.set(name, id);
    }
  });
  return groups.map((group) => (parents.has(group.id) ? {...group, parent: parents.get(group.id)} : group));
}
