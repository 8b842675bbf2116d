import {BACKGROUNDS, contrast, LEAST_CONTRAST} from './contrast.js';

/** So many events are named; the rest is counted. */
const NAMED = 5;

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`;

const names = (events) =>
  `${events
    .slice(0, NAMED)
    .map(({title}) => `“${title}”`)
    .join(', ')}${events.length > NAMED ? `, and ${events.length - NAMED} more` : ''}`;

/**
 * What to look at before a timeline is published.
 *
 * @param dataset - as it is published.
 * @param issues - what reading it has found.
 * @param colors - of the groups in light surroundings, by their numbers.
 * @returns {{id: string, isGood: boolean, title: string, detail?: string, event?: string}[]} `event`: the title of the first
 *   event that it is about.
 */
export function checkList({dataset, issues, colors}) {
  const {events} = dataset;
  const errors = issues.filter(({severity}) => severity === 'error');
  const has = (...codes) => issues.filter(({code}) => codes.includes(code));
  const images = events.filter(({media}) =>
    media?.some(({type = 'image', alt}) => type === 'image' && alt === undefined),
  );
  const silent = events.filter(({media}) =>
    media?.some(({type, captions}) => (type === 'audio' || type === 'video') && !captions),
  );
  const unsourced = events.filter(({attributions, links}) => !attributions?.length && !links?.length);
  const claims = has('confirmed-without-attribution', 'claimed-by-nobody');
  const past = has('planned-in-the-past');
  const pale = Object.entries(colors).filter(([, color]) => contrast(color, BACKGROUNDS.light) < LEAST_CONTRAST);
  const lost = has('not-carried-over');
  const hasMedia = (...types) => events.some(({media}) => media?.some(({type = 'image'}) => types.includes(type)));
  const says = (key, ...values) => events.some((event) => values.includes(event[key]));
  const check = (id, isGood, title, detail) => ({id, isGood, title, ...(detail && !isGood && {detail})});
  /** A check of events: those that it is about are named. */
  const checkAll = (id, events, title) => ({
    ...check(id, !events.length, title, names(events)),
    ...(events.length && {event: events[0].title}),
  });
  const list = [
    check(
      'events',
      events.length > 0,
      events.length ? count(events.length, 'event', 'events') : 'There are no events yet',
    ),
    check(
      'title',
      Boolean(dataset.title?.trim()),
      dataset.title?.trim() ? 'It has a title' : 'It has no title',
      'Readers and screen readers find it by its title: give it one under “Look”.',
    ),
    check(
      'read',
      !errors.length,
      errors.length ? `${count(errors.length, 'problem', 'problems')} in the data` : 'Everything was read',
      'What could not be read is left out: see the list under “Data”.',
    ),
    check(
      'lost',
      !lost.length,
      lost.length
        ? `${count(lost.length, 'kind of content is', 'kinds of content are')} not carried over`
        : errors.length
          ? 'Nothing else is lost'
          : 'Nothing is lost',
      lost.map(({message}) => message).join('; '),
    ),
    checkAll(
      'sources',
      unsourced,
      unsourced.length
        ? `${count(unsourced.length, 'event names', 'events name')} neither source nor link`
        : 'Every event names a source or a link',
    ),
  ];
  // What there is none of is not said to be in order.
  if (hasMedia('image'))
    list.push(
      checkAll(
        'alt',
        images,
        images.length
          ? `${count(images.length, 'event has a picture', 'events have pictures')} without alternative text`
          : 'Every picture has an alternative text',
      ),
    );
  if (hasMedia('audio', 'video'))
    list.push(
      checkAll(
        'captions',
        silent,
        silent.length
          ? `${count(silent.length, 'event has a recording', 'events have recordings')} without captions`
          : 'Every recording has captions',
      ),
    );
  if (says('status', 'confirmed', 'claimed'))
    list.push(
      check(
        'claims',
        !claims.length,
        claims.length
          ? 'Something is confirmed or claimed, but by nobody'
          : 'Whatever is confirmed or claimed says by whom',
        claims.map(({message}) => message).join('; '),
      ),
    );
  if (says('occurrence', 'planned') && dataset.now !== undefined)
    list.push(
      check(
        'plans',
        !past.length,
        past.length ? 'Something planned is over when this is published' : 'Nothing that is planned is over already',
        past.map(({message}) => message).join('; '),
      ),
    );
  if (Object.keys(colors).length)
    list.push(
      check(
        'contrast',
        !pale.length,
        pale.length
          ? `${count(pale.length, 'colour is', 'colours are')} too pale to read on white`
          : 'The colours that you chose are dark enough on white',
        pale
          .map(
            ([number, color]) =>
              `group ${number}: ${contrast(color, BACKGROUNDS.light).toFixed(1)}:1, where dates need ${LEAST_CONTRAST}:1`,
          )
          .join('; '),
      ),
    );
  return list;
}
