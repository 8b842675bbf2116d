import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {Media} from '../../../src/data/types.js';
import {detailsTemplate} from '../../../src/elements/reading/reading.js';
import {expectAccessible, until} from '../../support/page.js';
import {cleanUp, ReadingPage, settle, type Surroundings} from './reading-page.js';

/** A picture that needs no file. */
const picture = (name: string) => new URL(`/stories/media/${name}.svg`, location.href).href;
const IMAGES: Media[] = [
  {type: 'image', url: picture('ferry-landing'), width: 720, height: 480, alt: 'A ferry', caption: 'The landing'},
  {type: 'quote', text: 'It left.', by: 'A passenger'},
  {
    type: 'image',
    url: picture('river-map'),
    width: 900,
    height: 600,
    alt: 'A map',
    credit: 'The archive',
    places: [
      {name: 'West', x: 0, y: 0},
      {name: 'A very long name of a place in the middle', x: 0.5, y: 0.5},
      {name: 'East', x: 1, y: 1},
    ],
  },
  {type: 'image', url: picture('ferry-landing'), alt: '', caption: 'Once more'},
];

const show = (surroundings: Surroundings = {}, media = IMAGES) =>
  new ReadingPage(
    {events: [{id: 'a', title: 'The event', date: '2020', media}]},
    (context, page) => detailsTemplate(page.event('a'), context),
    surroundings,
  );

/** Waits until the names of places stand where they have room. */
const placed = (page: ReadingPage) =>
  until(() => page.all('.image-box.loaded .map-place').some(({style}) => style.getPropertyValue('--_x') !== ''));

async function opened(page: ReadingPage, index: number): Promise<HTMLDialogElement> {
  page.all<HTMLButtonElement>('.enlarge')[index].click();
  await until(() => Boolean(page.all('dialog[open]').length));
  return page.one<HTMLDialogElement>('dialog');
}

const altOf = (dialog: Element) => dialog.querySelector('img')!.alt;
const placeOf = (dialog: Element) =>
  dialog.querySelector('.lightbox-place')!.firstChild!.parentElement!.textContent.trim();

describe('images', () => {
  afterEach(cleanUp);

  it('have the space that they need before they are loaded, in their aspect', () => {
    const page = show({width: 400});
    const [first] = page.all('.image-box');
    const {width, height} = first.getBoundingClientRect();
    expect(width / height).to.be.closeTo(1.5, 0.02);
    expect(page.all<HTMLImageElement>('img').every(({loading}) => loading === 'lazy')).to.equal(true);
  });

  it('have the names of places over them, within their edges, at any width', async () => {
    for (const surroundings of [{width: 700}, {width: 320}, {width: 320, rtl: true, scheme: 'dark'}] as const) {
      const page = show(surroundings);
      await placed(page);
      const box = page.one('.image-box:has(.map-places)').getBoundingClientRect();
      for (const name of page.all('.map-name')) {
        const {left, right, top, bottom} = name.getBoundingClientRect();
        expect(left, name.textContent).to.be.at.least(box.left - 1);
        expect(right, name.textContent).to.be.at.most(box.right + 1);
        expect(top, name.textContent).to.be.at.least(box.top - 1);
        expect(bottom, name.textContent).to.be.at.most(box.bottom + 1);
      }
      expect(page.one('.map-places').getAttribute('aria-label')).to.not.equal(null);
      expect(page.clipped()).to.deep.equal([]);
      cleanUp();
    }
  });

  it('have the names of crowded places apart, and what has no room by its number below the map', async () => {
    const names =
      'Shir Khan Bandar,Imam Sahib,Kunduz,Khanabad,Aliabad,Archi,Chardara,Qala-i-Zal,Taloqan,Baghlan,Pul-e Khumri';
    const places = names.split(',').map((name, i) => ({name, x: 0.4 + (i % 3) * 0.1, y: 0.3 + (i % 4) * 0.06}));
    const map: Media = {type: 'image', url: picture('river-map'), width: 900, height: 600, alt: 'A map', places};
    for (const surroundings of [{width: 320}, {width: 320, rtl: true}, {width: 700}] as const) {
      const page = show(surroundings, [map]);
      await placed(page);
      const box = page.one('.map-places').getBoundingClientRect();
      const shown = page.all('.map-place:not(.numbered) .map-name').map((name) => name.getBoundingClientRect());
      shown.forEach((a, i) => {
        expect(a.left >= box.left - 1 && a.right <= box.right + 1, `${i}`).to.equal(true);
        for (const b of shown.slice(i + 1))
          expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom, `${i}`).to.equal(false);
      });
      // On no point either: the name of each begins beside its own.
      for (const item of page.all('.map-place:not(.numbered)')) {
        const {left: x, top: y} = item.getBoundingClientRect();
        expect(
          shown.some(({left, right, top, bottom}) => left < x + 4 && right > x - 4 && top < y + 4 && bottom > y - 4),
        ).to.equal(false);
      }
      const numbered = page.all('.map-place.numbered');
      expect(shown.length + numbered.length).to.equal(places.length);
      const key = page.one('.map-key');
      expect(key.checkVisibility()).to.equal(numbered.length > 0);
      // Each with the number that its point has.
      expect([...key.children].map(({textContent}) => textContent)).to.deep.equal(
        numbered.map((item) => `${item.dataset['number']}\u00a0${item.textContent}`),
      );
      if (surroundings.width === 320) expect(numbered.length, 'eleven do not fit').to.be.above(0);
      expect(page.clipped()).to.deep.equal([]);
      await expectAccessible(page.one('.gallery'));
      cleanUp();
    }
  });

  it('open large in a modal dialog, which arrow keys lead through and Escape closes; the focus comes back', async () => {
    const page = show();
    const [opener] = page.all<HTMLButtonElement>('.enlarge');
    opener.focus();
    const dialog = await opened(page, 0);
    expect(dialog.matches(':modal')).to.equal(true);
    expect(dialog.getAttribute('aria-label')).to.equal('A ferry');
    expect(dialog.contains(page.root.activeElement)).to.equal(true);
    expect(dialog.textContent).to.contain('The landing');
    const seen: string[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Home', 'End', 'ArrowLeft']) {
      await sendKeys({press: key});
      seen.push(dialog.getAttribute('aria-label')!);
    }
    expect(seen).to.deep.equal(['A map', 'Once more', 'Once more', 'A ferry', 'Once more', 'A map']);
    expect(altOf(dialog)).to.equal('A map');
    expect(placeOf(dialog)).to.contain('Image 2 of 3');
    expect(dialog.querySelectorAll('.map-name').length).to.equal(3);
    await sendKeys({press: 'Escape'});
    await until(() => !page.all('dialog').length);
    expect(page.root.activeElement).to.equal(opener);
    expect(page.closed).to.equal(0);
  });

  it('lead by buttons, which stay at the ends, and against the direction of reading where that is from the right', async () => {
    const page = show({rtl: true});
    const dialog = await opened(page, 1);
    await sendKeys({press: 'ArrowLeft'});
    expect(dialog.getAttribute('aria-label')).to.equal('Once more');
    const [previous, next] = dialog.querySelectorAll<HTMLElement>('.lightbox-step');
    expect(next.getAttribute('aria-disabled')).to.equal('true');
    next.click();
    expect(dialog.getAttribute('aria-label')).to.equal('Once more');
    previous.click();
    previous.click();
    expect(dialog.getAttribute('aria-label')).to.equal('A ferry');
    dialog.querySelector<HTMLElement>('[part=close]')!.click();
    await until(() => !page.all('dialog').length);
  });

  for (const scheme of ['light', 'dark'] as const)
    it(`are accessible where they are large, ${scheme}`, async () => {
      const page = show({scheme, width: 390});
      await expectAccessible(page.host);
      const dialog = await opened(page, 1);
      await until(() => Boolean(dialog.querySelector('.image-box.loaded')));
      await settle();
      await expectAccessible(page.host);
      expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
      dialog.close();
    });
});

describe('quotations and numbers', () => {
  afterEach(cleanUp);

  it('are set apart, with who said it and where it was published', () => {
    const page = new ReadingPage(
      {
        events: [
          {
            id: 'a',
            title: 'The event',
            date: '2020',
            media: [
              {type: 'quote', text: 'It left.', by: 'A passenger', source: {title: 'A paper', url: 'paper.html'}},
              {type: 'number', value: '4,112', label: 'said yes'},
            ],
          },
        ],
      },
      (context, shown) => detailsTemplate(shown.event('a'), context),
    );
    expect(page.texts('blockquote')).to.deep.equal(['It left.']);
    expect(page.text('[part~=media-quote] figcaption')).to.equal('A passenger A paper');
    expect(page.text('[part~=media-number]')).to.equal('4,112 said yes');
  });
});
