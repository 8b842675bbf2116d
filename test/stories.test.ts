import {expect} from 'chai';
import {render, type TemplateResult} from 'lit';
import * as chronologies from '../stories/chronologies.stories.js';
import * as timeline from '../stories/event-timeline.stories.js';
import * as live from '../stories/live.stories.js';
import * as media from '../stories/media.stories.js';
import * as moving from '../stories/moving.stories.js';
import * as reading from '../stories/reading.stories.js';
import * as sources from '../stories/sources.stories.js';
import * as filter from '../stories/timeline-filter.stories.js';
import * as link from '../stories/timeline-link.stories.js';
import * as overview from '../stories/timeline-overview.stories.js';
import * as story from '../stories/timeline-story.stories.js';
import * as zones from '../stories/zones.stories.js';
import {consoleOf, expectAccessible, frames, until} from './support/page.js';
import {cases, inTurn} from './support/thorough.js';

type Args = Record<string, unknown>;

interface StoryLike {
  readonly args?: Args;
  /** A story whose data are wrong on purpose says so, and the console is told of it; so does one that waits for ever. */
  readonly parameters?: {readonly isWrong?: boolean; readonly isEndless?: boolean};
  readonly render?: (args: Args) => TemplateResult;
}

/** What axe takes longest for is looked at in every third story: the states of a timeline are seen in every light. */
const withoutRules = inTurn([[], ['color-contrast'], ['color-contrast']] as const);

const isSettled = (element: Element) => element.matches(':is(:state(ready), :state(empty), :state(failed))');

/** What a story is made of that comes after the first picture. */
function awaited({layout, selected, controls, view, filter: asked}: Args): string[] {
  const part = (name: string) => `[part~=${name}]`;
  return [
    // Where nothing was found there is no list of it.
    ...(layout === 'list' || layout === 'table'
      ? [asked ? `:is(${part(layout)}, ${part('filter-notice')})` : part(layout)]
      : []),
    ...(selected && layout !== 'list' ? ['#details-title'] : []),
    ...(controls?.toString().includes('grouping') ? [part('tool-grouping')] : []),
    ...(controls?.toString().includes('export') ? [part('tool-export')] : []),
    ...(controls === '' || controls === 'toolbar' || view ? [part('toolbar')] : []),
    ...(controls === '' || controls === 'overview' ? ['timeline-overview'] : []),
  ];
}

/** Waits until all that a story is made of is there; tells what is not. */
async function missing(box: Element, {args = {}, parameters = {}}: StoryLike): Promise<string[]> {
  const {isWrong = false, isEndless = false} = parameters;
  const element = box.querySelector('event-timeline')!;
  const left = () => [
    ...(isSettled(element) ? [] : ['a settled timeline']),
    ...(element.shadowRoot?.querySelector('.picture[aria-busy]') && !isEndless ? ['an answer of its source'] : []),
    ...[...awaited(args), ...(isWrong ? ['.notes'] : [])].filter(
      (selector) => !element.shadowRoot?.querySelector(selector),
    ),
    // In its own shadow, wherever it stands, and only where there is something to show.
    ...[
      ...box.querySelectorAll('timeline-overview'),
      ...(element.shadowRoot?.querySelectorAll('timeline-overview') ?? []),
    ]
      .filter((one) => element.matches(':state(ready)') && !one.shadowRoot?.querySelector('[part~=window]'))
      .map(() => 'the window of an overview'),
    ...[...box.querySelectorAll('timeline-filter'), ...(element.shadowRoot?.querySelectorAll('timeline-filter') ?? [])]
      .filter((one) => element.matches(':state(ready)') && !one.shadowRoot?.querySelector('[part~=facets]'))
      .map(() => 'the facets of a filter'),
    ...[...box.querySelectorAll('timeline-story')]
      .filter((one) => !one.shadowRoot?.querySelector('[part~=next]'))
      .map(() => 'the controls of a story'),
  ];
  // What has come last may ask for more.
  for (let i = 0; i < 5; i++) {
    await until(() => !left().length).catch(() => {}); // told below
    await element.updateComplete;
    await frames(3);
    await element.updateComplete;
    if (!left().length) break;
  }
  return left();
}

for (const {default: meta, ...exported} of [
  timeline,
  chronologies,
  live,
  media,
  moving,
  reading,
  sources,
  filter,
  link,
  overview,
  story,
  zones,
]) {
  const stories = exported as unknown as Record<string, StoryLike>;
  const shared = meta as StoryLike & {readonly title?: string};

  describe(`stories: ${shared.title}`, () => {
    for (const [name, story] of Object.entries(stories)) {
      it(`${name}: shows something, says nothing to the console but what is wrong on purpose, and axe finds nothing wrong or undecided`, async () => {
        const box = document.createElement('main');
        document.body.append(box);
        try {
          const args = {...shared.args, ...story.args};
          const {isWrong = false} = story.parameters ?? {};
          const said = await consoleOf(async () => {
            render((story.render ?? shared.render!)(args), box);
            expect(await missing(box, {...story, args}), 'nothing is missing').to.deep.equal([]);
            expect(box.querySelector('event-timeline')!.getBoundingClientRect().height).to.be.above(40);
            expect(box.scrollWidth, 'nothing sticks out').to.be.at.most(box.clientWidth);
          });
          expect(
            said.map((line) => line.replace(/:[^]*/, '')),
            said.join('\n'),
          ).to.deep.equal(isWrong ? ['warn'] : []);
          if (isWrong) expect(said[0]).to.match(/^warn: <event-timeline.*>: \d+ problems?\n {2}[$@]/);
          await expectAccessible(box, {without: cases(withoutRules()[0], [])});
        } finally {
          box.remove();
        }
      });
    }
  });
}
