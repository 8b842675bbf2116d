import {expect} from 'chai';
import type {TimelineDataset} from '../../../src/data/types.js';
import {ChoicesView, detailsTemplate} from '../../../src/elements/reading/reading.js';
import {consoleOf} from '../../support/page.js';
import {cleanUp, ReadingPage, settle} from './reading-page.js';

const dataset: TimelineDataset = {
  lang: 'de',
  groups: [
    {id: 'a', title: 'First group'},
    {id: 'b', title: 'Second group'},
  ],
  meta: {note: 'Read with care.'},
  events: [
    {id: 'plain', title: 'Plain', date: '2019-01-01'},
    {
      id: 'full',
      title: 'Full',
      date: '2020-03-05',
      text: 'First line\nsecond line',
      group: 'b',
      kind: 'meeting',
      tags: ['one', 'two'],
      occurrence: 'planned',
      status: 'claimed',
      lang: 'fr',
      place: {name: 'Somewhere', lat: 12.5, lon: -3.25},
      links: [{url: 'https://example.org/a', title: 'A page'}, {url: 'mailto:a@example.org'}],
      attributions: [
        {
          who: 'Somebody',
          stance: 'claims',
          said: '2020-03',
          text: 'Their words',
          source: {
            title: 'Title',
            publisher: 'Paper',
            url: 'https://example.org/b',
            archived: 'https://example.org/c',
            published: '2020-03-06',
          },
        },
      ],
      relations: [
        {type: 'goes beyond', to: 'plain'},
        {type: 'answers', to: 'nowhere'},
      ],
    },
    {id: 'vague', title: 'Vague', date: '2021-06~', relations: [{type: 'answers', to: 'full'}]},
  ],
};

/** The dataset without the tie to an id that is none: reading it is an issue. */
const known: TimelineDataset = {
  ...dataset,
  events: dataset.events.map((event) => ({
    ...event,
    ...(event.relations && {relations: event.relations.filter(({to}) => to !== 'nowhere')}),
  })),
};

const show = (id: string, change: (page: ReadingPage) => void = () => {}) => {
  const page = new ReadingPage(known, (context, self) => {
    if (!self.selected) self.selected = id;
    return detailsTemplate(self.event(self.selected), {...context, selected: self.selected});
  });
  change(page);
  page.show();
  return page;
};

const row = (page: ReadingPage, term: string) =>
  page
    .all('dt')
    .find((element) => element.textContent === term)
    ?.nextElementSibling?.textContent.replace(/\s+/g, ' ')
    .trim();

describe('details', () => {
  afterEach(cleanUp);

  it('show every field', () => {
    const page = show('full');
    const title = page.one('#details-title');
    expect([
      title.textContent,
      title.getAttribute('role'),
      title.getAttribute('aria-level'),
      title.lang,
      title.tabIndex,
    ]).to.deep.equal(['Full', 'heading', '3', 'fr', -1]);
    expect(page.text('.event-date')).to.equal('March 5, 2020 planned, claimed');
    expect(page.one('.event-date time').getAttribute('datetime')).to.equal('2020-03-05');
    expect(page.one('.event-text').textContent).to.equal('First line\nsecond line');
    expect(row(page, 'Where')).to.equal('Somewhere 12.5°, -3.25°');
    expect(row(page, 'Status')).to.equal('planned');
    expect(row(page, 'Certainty')).to.equal('claimed');
    expect(row(page, 'Kind')).to.equal('meeting');
    expect(page.texts('.tags li')).to.deep.equal(['one', 'two']);
    expect(row(page, 'Group')).to.equal('Second group');
    expect(row(page, 'Who says so')).to.equal(
      'Somebody (claim), March 2020 Their words Paper, Title, published March 6, 2020, archived copy',
    );
    expect(page.texts('[part=link]')).to.deep.equal(['A page', 'mailto:a@example.org']);
    expect(page.text('.dataset-note')).to.equal('Read with care.');
    expect(page.one<HTMLSlotElement>('slot').name).to.equal('event-full');
  });

  it('show nothing of what is not there', () => {
    const page = show('plain');
    expect(page.texts('dt')).to.deep.equal(['Related']);
    expect(page.text('.event-date')).to.equal('January 1, 2019');
    expect(page.one('#details-title').lang, 'the language of the dataset').to.equal('de');
  });

  it('give machines only dates that they know', () => {
    const page = show('vague');
    expect(page.text('.event-date')).to.equal('about June 2021');
    expect(page.one('time').hasAttribute('datetime')).to.equal(false);
  });

  it('lead away without telling anybody where from', () => {
    const links = show('full').all<HTMLAnchorElement>('a');
    expect(links.map(({href}) => href)).to.deep.equal([
      'https://example.org/b',
      'https://example.org/c',
      'https://example.org/a',
      'mailto:a@example.org',
    ]);
    for (const {rel} of links) expect(rel).to.equal('noopener noreferrer nofollow');
  });

  it('set every datum in a direction of its own', () => {
    const page = show('full');
    for (const words of [
      'Somewhere',
      'meeting',
      'one',
      'Second group',
      'Somebody',
      'Paper',
      'Title',
      'A page',
      'Plain',
    ]) {
      const holder = page.all('bdi').find(({textContent}) => textContent === words);
      expect(holder, words).to.not.equal(undefined);
      expect(getComputedStyle(holder!).unicodeBidi, words).to.equal('isolate');
    }
  });

  it('show ties both ways, whose buttons lead on', () => {
    const page = show('full');
    expect(page.texts('[part=relation]')).to.deep.equal(['goes beyond Plain', 'answered by Vague']);
    page.all('[part=relation-event]')[1].click();
    expect(page.selections).to.deep.equal(['vague']);
    expect(page.text('#details-title')).to.equal('Vague');
    expect(page.texts('[part=relation]')).to.deep.equal(['answers Full']);
  });

  it('leave out ties to what is not there', () => {
    const page = show('full');
    const event = {...page.event('full'), relations: dataset.events[1].relations!};
    page.template = (context) => detailsTemplate(event, context);
    page.show();
    expect(page.texts('[part=relation]')).to.deep.equal(['goes beyond Plain', 'answered by Vague']);
  });

  it('step through time, say where to, keep the focus, and stop at the ends', () => {
    const page = show('full');
    const next = page.one<HTMLButtonElement>('.next');
    const previous = page.one<HTMLButtonElement>('.previous');
    expect([next.ariaDisabled, previous.ariaDisabled]).to.deep.equal([null, null]);
    next.focus();
    next.click();
    expect(page.said).to.deep.equal(['Vague, about June 2021']);
    expect(page.root.activeElement).to.equal(page.one('.next'));
    expect(page.one('.next').getAttribute('aria-disabled')).to.equal('true');
    page.one('.next').click();
    expect(page.selections).to.deep.equal(['vague']);
    page.one('.previous').click();
    page.one('.previous').click();
    expect(page.selections).to.deep.equal(['vague', 'full', 'plain']);
    expect(page.one('.previous').getAttribute('aria-disabled')).to.equal('true');
    page.one('.previous').click();
    expect(page.selections).to.have.lengthOf(3);
  });

  it('close', () => {
    const page = show('full');
    page.one('.close').click();
    expect(page.closed).to.equal(1);
    expect(page.one('.close').getAttribute('aria-label')).to.equal('Close');
  });

  describe('copy a link', () => {
    const original = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
    const clipboard = (value: unknown) => Object.defineProperty(navigator, 'clipboard', {configurable: true, value});
    afterEach(() => {
      if (original) Object.defineProperty(navigator, 'clipboard', original);
      else Reflect.deleteProperty(navigator, 'clipboard');
    });
    const withAddress = (page: ReadingPage) => (page.addressOf = (id) => `https://example.org/story#${id}`);

    it('where the page keeps addresses', () => {
      expect(show('full').all('[part=copy-link]')).to.deep.equal([]);
    });

    it('and say so', async () => {
      const written: string[] = [];
      clipboard({writeText: (text: string) => Promise.resolve(void written.push(text))});
      const page = show('full', withAddress);
      expect(page.text('[part=copy-link]')).to.equal('Copy link');
      page.one('[part=copy-link]').click();
      await settle();
      expect(written).to.deep.equal(['https://example.org/story#full']);
      expect(page.said).to.deep.equal(['Link copied']);
      expect(page.text('[part=copy-link]')).to.equal('Link copied');
      page.one('.next').click();
      expect(page.text('[part=copy-link]'), 'another event has another link').to.equal('Copy link');
    });

    for (const [how, value] of [
      ['refuses', {writeText: () => Promise.reject(new Error('not allowed'))}],
      ['is not there', undefined],
    ] as const) {
      it(`by hand, where the clipboard ${how}`, async () => {
        clipboard(value);
        const page = show('full', withAddress);
        page.one('[part=copy-link]').click();
        await settle();
        const input = page.one<HTMLInputElement>('input');
        expect([input.value, input.readOnly, input.selectionStart, input.selectionEnd]).to.deep.equal([
          'https://example.org/story#full',
          true,
          0,
          input.value.length,
        ]);
        expect(page.root.activeElement).to.equal(input);
        expect(page.said).to.deep.equal([]);
        page.one('.next').click();
        expect(page.all('input')).to.deep.equal([]);
      });
    }
  });

  describe('show what the page adds', () => {
    it('as text, which stays text', () => {
      const page = show('full', (self) => (self.renderDetails = () => '<b>bold</b>'));
      expect(page.one('.page-content').textContent).to.equal('<b>bold</b>');
      expect(page.all('.page-content b')).to.deep.equal([]);
    });

    it('as a node, the same one as long as the event is shown', () => {
      let asked = 0;
      const page = show(
        'full',
        (self) =>
          (self.renderDetails = ({id}) => {
            asked++;
            const node = document.createElement('b');
            node.textContent = id;
            return node;
          }),
      );
      const node = page.one('.page-content b');
      page.show();
      expect(page.one('.page-content b')).to.equal(node);
      expect(asked).to.equal(1);
      page.one('.next').click();
      expect(page.text('.page-content b')).to.equal('vague');
    });

    it('as a fragment, also the second time', () => {
      const page = show(
        'full',
        (self) =>
          (self.renderDetails = ({id}) => {
            const fragment = document.createDocumentFragment();
            fragment.append(id, document.createElement('hr'));
            return fragment;
          }),
      );
      page.one('.next').click();
      page.one('.previous').click();
      expect(page.text('.page-content')).to.equal('full');
      expect(page.all('.page-content hr')).to.have.lengthOf(1);
    });

    it('or nothing', () => {
      for (const nothing of [null, undefined, ''])
        expect(show('full', (self) => (self.renderDetails = () => nothing)).all('.page-content')).to.deep.equal([]);
    });

    it('or nothing where it fails, which the console is told once', async () => {
      let page: ReadingPage | undefined;
      const said = await consoleOf(() => {
        page = show(
          'full',
          (self) =>
            (self.renderDetails = () => {
              throw new Error('broken hook');
            }),
        );
        page.show();
      });
      expect(said).to.deep.equal(['error: Error: broken hook']);
      expect(page!.text('#details-title')).to.equal('Full');
      expect(page!.all('.page-content')).to.deep.equal([]);
    });
  });

  it('or several to choose one from', () => {
    const choices = new ChoicesView(() => page.show());
    const page = new ReadingPage(known, (context, self) =>
      choices.render([self.event('full'), self.event('vague')], context, () => 0),
    );
    expect(page.text('#details-title')).to.equal('2 more events, March 5, 2020 – June 2021');
    expect(page.texts('.choice')).to.deep.equal(['Full, March 5, 2020, planned, claimed', 'Vague, about June 2021']);
    expect(
      page.all('#details-title, button').map(({id, className}) => id || className),
      'in order',
    ).to.deep.equal(['details-title', 'close', 'choice', 'choice']);
    page.all('.choice')[1].click();
    expect(page.selections).to.deep.equal(['vague']);
    page.one('.close').click();
    expect(page.closed).to.equal(1);
  });
});
