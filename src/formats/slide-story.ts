import {isSameValue} from '../data/same-value.js';
import {STEP_LIMIT} from '../data/read-story.js';
import type {Dataset, StoryStep, TimelineDataset, TimelineEvent} from '../data/types.js';
import {readEdtf} from '../time/read-edtf.js';
import type {ReadSlide} from './timelinejs-slide.js';

/** When the event of a slide begins, ms since 1970 UTC; undefined for what is no date, and no event then. */
function startOf({date}: TimelineEvent): number | undefined {
  try {
    return readEdtf(typeof date === 'object' ? (date as {edtf: string}).edtf : String(date)).earliest;
  } catch {
    return undefined;
  }
}

/**
 * The events of slides, and the story that the slides tell: the title, then each event in the order of time, as
 * TimelineJS shows them. Events get the ids by which the steps name them.
 * @param title - the step of the title; undefined where there is none.
 */
export function slideStory(
  title: StoryStep | undefined,
  slides: readonly ReadSlide[],
): Pick<TimelineDataset, 'events' | 'story'> {
  const taken = new Set(slides.map(({event}) => event.id));
  const named = slides.map(({event}, i) => {
    if (event.id || taken.has(`event-${i + 1}`)) return event;
    return {...event, id: `event-${i + 1}`};
  });
  const started = named.flatMap((event, i) => {
    const start = event.id && event.title.trim() ? startOf(event) : undefined;
    const {background} = slides[i];
    return start === undefined ? [] : [{start, step: {event: event.id!, ...(background && {background})}}];
  });
  const steps: StoryStep[] = started.sort((one, other) => one.start - other.start).map(({step}) => step);
  const story = [...(title ? [title] : []), ...steps];
  // Nobody goes through so many slides.
  return steps.length && story.length <= STEP_LIMIT ? {events: named, story} : {events: named};
}

function withoutBackground(step: StoryStep): StoryStep {
  const {background: _, ...more} = step;
  return more;
}

/**
 * Whether a story is the one that slides tell: a title that has no words of its own, where the dataset has any, and then
 * each event in the order of time, as it is.
 */
export function isSlideStory({story, events, title, description}: Dataset): boolean {
  if (!story) return true;
  const first: StoryStep | undefined = story[0];
  const isTitled = first !== undefined && first.event === undefined;
  const {media: _, background: __, ...more} = isTitled ? first : {};
  if (Object.keys(more).length || isTitled !== Boolean(isTitled || title || description)) return false;
  const inTime = [...events].sort((one, other) => one.date.earliest - other.date.earliest);
  return isSameValue(
    (isTitled ? story.slice(1) : story).map(withoutBackground),
    inTime.map(({id}) => ({event: id})),
  );
}
