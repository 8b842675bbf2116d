import type {Issue} from '../../src/data/issue.js';
import {isSameValue} from '../../src/data/same-value.js';
import type {Dataset, DatasetEvent} from '../../src/data/types.js';
import {enPicture} from '../../src/locales/en-picture.js';
import type {EventDate} from '../../src/time/event-date.js';
import {formatDate} from '../../src/time/format-date.js';

const KEYS =
  'id title date text group kind tags importance occurrence status attributions place media links facts relations lang'.split(
    ' ',
  );
const DATASET_KEYS = 'title description start end now timeZone scale eras story meta lang groups'.split(' ');
const IMAGE = /\.(?:jpe?g|png)(?:$|[?#])/;

/** A field may also differ by what another, of which that is told, has left in it. */
const LEFT_BY: Readonly<Record<string, string>> = {
  links: 'links|media',
  text: 'text|links|occurrence|status|attributions|date|media',
};

type Shown = Record<string, unknown>;

/** A date by what it says: how its text is spelled does not matter. */
function saidBy(date: EventDate, words: string): object {
  const {edtf: _, text, ...bounds} = date;
  return {...bounds, ...(text !== undefined && text !== words && !text.endsWith('?') && {text})};
}

/** An event by what it says: what is empty or assumed says nothing, and a group is known by its name. */
function shownBy(event: DatasetEvent, titleOf: (id: string) => string, index: number): Shown {
  const words = formatDate(event.date, {locale: 'en', messages: enPicture, length: 'long'});
  const shown: Shown = {
    ...event,
    id: event.id === `event-${index + 1}` ? undefined : event.id,
    date: saidBy(event.date, words),
    group: event.group && titleOf(event.group),
    media: event.media?.map(({type, ...medium}) => ({
      ...medium,
      type:
        type ??
        (IMAGE.test(medium.url!)
          ? 'image'
          : medium.url!.endsWith('.mp4')
            ? 'video'
            : medium.url!.endsWith('.ogg')
              ? 'audio'
              : 'embed'),
    })),
    attributions: event.attributions?.map(({source, ...account}) => ({
      ...account,
      ...(source && Object.values(source).some(Boolean) && {source}),
    })),
    links: event.links?.map(({url, title}) => ({url, ...(title && title !== url && {title})})),
  };
  for (const key of KEYS) if (shown[key] === '' || (Array.isArray(shown[key]) && !shown[key].length)) delete shown[key];
  return shown;
}

/** What differs between a dataset and the one that was read from a file of it, and is not told by an issue. */
export function untoldDifferences(
  dataset: Dataset,
  read: Dataset,
  issues: readonly Issue[],
  {isSorted = false, ignored = []}: {isSorted?: boolean; ignored?: readonly string[]} = {},
): string[] {
  const titles = (groups: Dataset['groups']) => new Map(groups.map(({id, title}) => [id, title]));
  const [own, other] = [titles(dataset.groups), titles(read.groups)];
  const untold: string[] = [];
  const compare = (path: string, pattern: RegExp, before: unknown, after: unknown) => {
    if (!isSameValue(before, after) && !issues.some((issue) => pattern.test(issue.path)))
      untold.push(`${path}: ${JSON.stringify(before)} became ${JSON.stringify(after)}`);
  };
  if (dataset.events.length !== read.events.length)
    untold.push(`${dataset.events.length} events became ${read.events.length}`);
  const places = new Map(read.events.map((event, i) => [event.id, i]));
  dataset.events.forEach((event, i) => {
    const at = isSorted ? (places.get(event.id) ?? i) : i;
    if (!read.events[at]) return;
    const before = shownBy(event, (id) => own.get(id) ?? id, i);
    const after = shownBy(read.events[at], (id) => other.get(id) ?? id, at);
    // Where two groups have one title, they are known by their ids.
    for (const key of KEYS)
      if (!ignored.includes(key))
        compare(
          `events[${i}].${key}`,
          new RegExp(
            String.raw`^\$\.(?:events\[\d+\]\.(?:${LEFT_BY[key] ?? key})\b${key === 'group' ? '|groups' : ''})`,
          ),
          before[key],
          after[key],
        );
  });
  for (const key of DATASET_KEYS) {
    const pick = (from: Dataset) => {
      const value = (from as unknown as Shown)[key];
      // A file of slides tells a story, also where nobody has asked for one.
      if (key === 'story' && !dataset.story) return undefined;
      if (key === 'story')
        return from.story?.map(({view, ...step}) => ({...step, ...(view && {view: saidBy(view, '')})}));
      if (key === 'groups') return from.groups.map(({id, title, parent}) => ({id, title, parent}));
      if (key === 'eras') return from.eras?.map(({title, date, group}) => ({title, group, date: saidBy(date, '')}));
      return /^(?:start|end|now)$/.test(key) && value
        ? saidBy(value as EventDate, '')
        : value === ''
          ? undefined
          : value;
    };
    compare(key, new RegExp(String.raw`^\$\.${key}\b`), pick(dataset), pick(read));
  }
  return untold;
}
