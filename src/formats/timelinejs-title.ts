import type {StoryStep, TimelineDataset} from '../data/types.js';
import {FileIssues} from './file-issues.js';
import {isObject, loseOthers, textOf} from './json-values.js';
import {plainText} from './plain-text.js';
import {joinTexts, richText} from './rich-text.js';
import {type PlaceOf, shownBy} from './timelinejs-slide.js';

const TITLE = new Set('text media background start_date end_date unique_id autolink type'.split(' '));

/** What the first slide says: the title and the description of a timeline, and what its step of the story has beyond. */
export interface ReadTitle extends Pick<TimelineDataset, 'title' | 'description'> {
  readonly step?: StoryStep;
}

export function readTitle(slide: unknown, issues: FileIssues, placeOf: PlaceOf = (key) => `$.title.${key}`): ReadTitle {
  if (!isObject(slide) || !isObject(slide.text)) return {};
  loseOthers(slide, TITLE, placeOf, {of: 'the title', issues});
  const title = plainText(textOf(slide.text.headline) ?? '', placeOf('text.headline'), issues);
  const html = textOf(slide.text.text) ?? '';
  // What the description cannot say stands in the step.
  const {text} = plainText(html, placeOf('text.text'), new FileIssues());
  const rich = richText(html, placeOf('text.text'), issues);
  const {media, links, text: quoted, background} = shownBy(slide, placeOf, issues);
  if (rich.links.length || title.links.length || links.length) issues.lose(placeOf('text.text'), 'a link in the title');
  return {
    ...(title.text && {title: title.text}),
    ...(text && {description: text}),
    step: {
      ...((quoted || typeof rich.text === 'object') && {text: joinTexts('\n\n', rich.text, quoted)!}),
      ...(media.length && {media}),
      ...(background && {background}),
    },
  };
}
