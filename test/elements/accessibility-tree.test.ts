import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Story} from '../../src/samples/withdrawal-2021-story.js';
import {cleanUp, mount} from '../support/element.js';
import {until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {show, standing} from '../support/states.js';

/** What a screen reader is told of the sample, a file each in test/golden. */
const trees: Record<
  string,
  readonly [
    properties: Readonly<Record<string, unknown>>,
    width: number,
    act?: (element: EventTimelineElement) => unknown,
  ]
> = {
  'tree-flags': [{controls: ''}, 1000],
  'tree-vertical': [{}, 390],
  'tree-zoomed': [{controls: ''}, 1000, show('2021-06-20/2021-06-24')],
  'tree-details': [{selected: 'mazar-outskirts'}, 1000],
  'tree-list': [{layout: 'list', controls: 'toolbar'}, 1000],
  'tree-table': [{layout: 'table', controls: 'toolbar', selected: 'deadline'}, 1000],
  'tree-filter': [{controls: 'filter', filter: {text: 'kunduz', occurrence: 'happened'}}, 1000, openFacet],
  'tree-as-of': [{controls: 'as-of', asOf: '2021-06-21'}, 1000, (element) => until(() => slider(element) !== null)],
  'tree-story': [{data: withdrawal2021Story}, 1000, tell],
};

const slider = ({shadowRoot}: EventTimelineElement) => shadowRoot!.querySelector('input[type=range]');

/** Shows the values of a facet. */
async function openFacet({shadowRoot}: EventTimelineElement): Promise<void> {
  const titles = () =>
    shadowRoot!.querySelector('timeline-filter')?.shadowRoot?.querySelectorAll<HTMLElement>('.facet-title');
  await until(() => Boolean(titles()?.length));
  titles()![0].click();
  // It says what it shows once it has stayed as it is for a while.
  await until(() => shadowRoot!.querySelector('.words')!.textContent.includes(' of 17 '));
}

/** Tells the story of a timeline, and shows its third step. */
async function tell(timeline: EventTimelineElement): Promise<void> {
  const story = document.createElement('timeline-story');
  timeline.replaceWith(story);
  story.append(timeline);
  await until(() => story.count > 0);
  story.go(2);
  await story.updateComplete;
  await atRest(timeline);
}

describe('a screen reader is told what it was told before, where the engine can say what that is', () => {
  afterEach(cleanUp);

  for (const [name, [properties, width, act]] of Object.entries(trees)) {
    it(name, async () => {
      const element = await mount({data: withdrawal2021, ...properties}, {width});
      await act?.(element);
      await standing(element);
      const text = await executeServerCommand<string, undefined>('accessibility-tree');
      if (!text) return;
      const golden = await executeServerCommand<string, object>('golden', {name, text});
      expect(golden, 'there is no golden text: read the new one, and keep it with `npm run golden`').not.to.equal('');
      expect(text, 'what is said has changed: read it, and keep it with `npm run golden`').to.equal(golden);
    });
  }
});
