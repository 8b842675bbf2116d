// The story of the sample: the same steps in three languages, of events that are there, with maps that are drawn here.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {sampleMaps} from '../../scripts/draw-sample-maps.mjs';

const {asOf, parseDate, readDataset} = await import('event-timeline/core');
const {withdrawal2021} = await import('event-timeline/samples/withdrawal-2021');
const {withdrawal2021Story} = await import('event-timeline/samples/withdrawal-2021-story');
const {withdrawal2021StoryDe} = await import('event-timeline/samples/withdrawal-2021-story-de');
const {withdrawal2021StoryFa} = await import('event-timeline/samples/withdrawal-2021-story-fa');

const read = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const STORIES = {en: withdrawal2021Story, de: withdrawal2021StoryDe, fa: withdrawal2021StoryFa};

/** What a step shows, without its words. */
const shown = ({event, events, view, groupBy, filter, media = []}) => ({
  event,
  events,
  view,
  groupBy,
  filter,
  media: media.map(({url}) => url.replace(/-..\.svg$/, '')),
});
/** What is known of an event, without its words. */
const known = ({id, date, group, occurrence, status, importance, attributions = []}) => ({
  id,
  date: typeof date === 'object' ? {...date, text: ''} : date,
  group,
  occurrence,
  status,
  importance,
  said: attributions.filter(({said}) => said).map(({said, stance}) => `${stance} ${said}`),
});

describe('story of the sample', () => {
  for (const [language, data] of Object.entries(STORIES)) {
    it(`${language}: is read without an issue, and has every event it tells of`, () => {
      const {dataset, issues} = readDataset(data);
      assert.deepEqual(issues, []);
      assert.equal(dataset.lang, language);
      assert.equal(dataset.story.length, 9);
      const ids = new Set(dataset.events.map(({id}) => id));
      for (const {event, events = [event]} of dataset.story.slice(1))
        for (const id of events) assert.ok(ids.has(id), id);
    });

    it(`${language}: shows with each step what the English one shows, and says of it as much`, () => {
      assert.deepEqual(data.story.map(shown), withdrawal2021Story.story.map(shown));
      for (const {title, text} of data.story) assert.ok(title && text);
      const paragraphs = ({text}) => text.split('\n\n').length;
      assert.deepEqual(data.story.map(paragraphs), withdrawal2021Story.story.map(paragraphs));
    });

    it(`${language}: tells of a day what was known then, as the English one does`, () => {
      const knownOn = (value, day) =>
        asOf(readDataset(value).dataset, parseDate(day)).events.map(({id, status}) => `${id} ${status}`);
      for (const day of ['2021-06-20', '2021-06-21', '2021-06-22'])
        assert.deepEqual(knownOn(data, day), knownOn(withdrawal2021Story, day), day);
      assert.deepEqual(knownOn(data, '2021-06-21').length, 2);
    });

    it(`${language}: has maps with words for those who do not see them`, () => {
      const media = data.story.flatMap((step) => step.media ?? []);
      assert.deepEqual(
        media.map(({url}) => url),
        [`media/north-${language}.svg`, `media/crossing-${language}.svg`],
      );
      for (const {url, alt, caption, credit} of media) {
        assert.ok(alt.length > 80 && caption && credit);
        assert.equal(read(`dist/samples/${url}`), read(`demo/${url}`));
      }
    });
  }

  it('dates and weighs the German events as the English ones', () => {
    assert.deepEqual(withdrawal2021StoryDe.events.map(known), withdrawal2021.events.map(known));
  });

  it('has the maps that its script draws', () => {
    for (const [name, svg] of sampleMaps())
      assert.equal(read(`demo/media/${name}`), svg, `node scripts/draw-sample-maps.mjs: ${name}`);
  });

  it('stands whole and in order in the demo, where scripts do not run', () => {
    const steps = read('demo/index.html').match(/<ol class="steps"[^>]*>(.*?)<\/ol>/s)[1];
    const written = [...steps.matchAll(/<(?:h2|p)>(.*?)<\/(?:h2|p)>/g)].map(([, text]) => text);
    assert.deepEqual(
      written,
      withdrawal2021Story.story.flatMap(({title, text}) => [title, ...text.split('\n\n')]),
    );
    const images = [...steps.matchAll(/<img src="([^"]*)"[^>]* alt="([^"]*)">/g)].map(([, url, alt]) => ({url, alt}));
    assert.deepEqual(
      images,
      withdrawal2021Story.story.flatMap(({media = []}) => media.map(({url, alt}) => ({url, alt}))),
    );
  });
});
