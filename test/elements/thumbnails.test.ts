import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import '../../src/elements/lightbox/lightbox.js';
import '../../src/elements/thumbnails/thumbnails.js';
import {cleanUp, mount} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';

const landing = new URL('/stories/media/ferry-landing.svg', location.href).href;
const data = {
  events: [1900, 1930, 1960, 1990].map((year, i) => ({
    id: `e${i}`,
    title: `Event of ${year}`,
    date: String(year),
    ...(i !== 1 && {
      media: [{type: 'image', url: landing, width: 720, height: 480, focus: [0.2, 0.9], alt: 'A ferry'}],
    }),
  })),
};

const thumbnails = (timeline: EventTimelineElement) => [
  ...timeline.renderRoot.querySelectorAll<HTMLImageElement>('.thumbnail'),
];

const overlaps = (a: DOMRect, b: DOMRect) =>
  a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe('thumbnails', () => {
  afterEach(cleanUp);

  for (const width of [1100, 700, 390, 320])
    it(`stand in the buttons of their events, over no words, at ${width} px`, async () => {
      const timeline = await mount({thumbnails: true, data}, {width});
      const images = thumbnails(timeline);
      expect(images.map((image) => image.closest('button')!.dataset['id'])).to.deep.equal(['e0', 'e2', 'e3']);
      const texts = [...timeline.renderRoot.querySelectorAll('.picture svg text')];
      for (const image of images) {
        const box = image.getBoundingClientRect();
        expect(box.width / box.height).to.be.closeTo(1.5, 0.05);
        for (const text of texts) expect(overlaps(box, text.getBoundingClientRect()), text.textContent).to.equal(false);
        const button = image.closest('button')!.getBoundingClientRect();
        expect(box.left >= button.left && box.right <= button.right && box.bottom <= button.bottom).to.equal(true);
        expect(image).to.include({alt: '', loading: 'lazy', decoding: 'async'});
        expect(getComputedStyle(image).objectPosition).to.equal('20% 90%');
      }
      await expectAccessible(timeline);
    });

  it('come with the first picture, so that nothing moves, and go with the attribute', async () => {
    const timeline = await mount({data});
    const height = timeline.scenePlan!.plan.height;
    expect(thumbnails(timeline)).to.deep.equal([]);
    timeline.thumbnails = true;
    await timeline.updateComplete;
    expect(thumbnails(timeline).length).to.equal(3);
    expect(timeline.scenePlan!.plan.height).to.be.above(height);
    timeline.thumbnails = false;
    await timeline.updateComplete;
    expect(thumbnails(timeline)).to.deep.equal([]);
    expect(timeline.scenePlan!.plan.height).to.equal(height);
  });

  it('are in no file of the picture, which leaves no room for them', async () => {
    const plain = await mount({data});
    const timeline = await mount({data, thumbnails: true});
    const svg = await timeline.toSvg();
    expect(svg).to.equal(await plain.toSvg());
    expect(svg).to.not.contain('<image');
  });

  it('stand in the rows of a table', async () => {
    const timeline = await mount({data, thumbnails: true, layout: 'table'}, {width: 600});
    await until(() => Boolean(thumbnails(timeline).length));
    expect(thumbnails(timeline).map((image) => image.closest('tr')!.dataset['id'])).to.deep.equal(['e0', 'e2', 'e3']);
    await expectAccessible(timeline);
  });

  it('that cannot be loaded are gone', async () => {
    const url = new URL('/nothing-here.png', location.href).href;
    const [first, ...rest] = data.events;
    const timeline = await mount({thumbnails: true, data: {events: [{...first, media: [{url}]}, ...rest]}});
    await until(() => thumbnails(timeline).length === 2);
  });
});

describe('an image in the details', () => {
  afterEach(cleanUp);

  it('opens large by Enter; Escape closes it, and not the details', async () => {
    const timeline = await mount({data, selected: 'e2'});
    const root = timeline.renderRoot as ShadowRoot;
    await until(() => Boolean(root.querySelector('.enlarge')));
    const opener = root.querySelector<HTMLElement>('.enlarge')!;
    opener.focus();
    await sendKeys({press: 'Enter'});
    await until(() => Boolean(root.querySelector('dialog[open]')));
    await sendKeys({press: 'ArrowRight'});
    expect(timeline.selected).to.equal('e2');
    await expectAccessible(timeline);
    await sendKeys({press: 'Escape'});
    await until(() => !root.querySelector('dialog'));
    expect(timeline.selected).to.equal('e2');
    expect(root.activeElement).to.equal(opener);
  });

  it('opens large over a sheet on a small screen, which stays open', async () => {
    const timeline = await mount({data}, {width: 358});
    const root = timeline.renderRoot as ShadowRoot;
    root.querySelector<HTMLElement>('button[data-id="e2"]')!.click();
    await until(() => Boolean(root.querySelector('.enlarge')));
    root.querySelector<HTMLElement>('.enlarge')!.click();
    await until(() => Boolean(root.querySelector('dialog[open]')));
    await sendKeys({press: 'Tab'});
    await sendKeys({press: 'Escape'});
    await until(() => !root.querySelector('dialog'));
    expect(timeline.selected).to.equal('e2');
  });
});
