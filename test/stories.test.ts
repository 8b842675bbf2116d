import {expect} from 'chai';
import {render, type TemplateResult} from 'lit';
import meta, * as exported from '../stories/event-timeline.stories.js';
import {consoleOf, expectAccessible, frames} from './support/page.js';

interface StoryLike {
  readonly args?: Record<string, unknown>;
  readonly render?: (args: Record<string, unknown>) => TemplateResult;
}

const {default: _, ...stories} = exported as unknown as Record<string, StoryLike>;

const isSettled = (timeline: Element) => timeline.matches(':is(:state(ready), :state(empty), :state(failed))');

describe('stories', () => {
  for (const [name, story] of Object.entries(stories)) {
    it(`${name}: shows something, says nothing to the console, and axe finds nothing wrong or undecided`, async () => {
      const box = document.createElement('main');
      document.body.append(box);
      try {
        const said = await consoleOf(async () => {
          const show = story.render ?? (meta.render as StoryLike['render'])!;
          render(show({...meta.args, ...story.args}), box);
          const timeline = box.querySelector('event-timeline')!;
          for (let i = 0; i < 100 && !isSettled(timeline); i++) await frames(1);
          await frames(10); // words of other languages are on their way
          expect(isSettled(timeline)).to.equal(true);
          expect(timeline.getBoundingClientRect().height).to.be.above(40);
          expect(box.scrollWidth, 'nothing sticks out').to.be.at.most(box.clientWidth);
        });
        expect(said).to.deep.equal([]);
        await expectAccessible(box);
      } finally {
        box.remove();
      }
    });
  }
});
