import {expect} from 'chai';
import type {Attribution, Media} from '../../../src/data/types.js';
import {detailsTemplate} from '../../../src/elements/reading/reading.js';
import {until} from '../../support/page.js';
import {cleanUp, ReadingPage, settle} from './reading-page.js';

const show = (fields: {attributions?: Attribution[]; media?: Media[]}) =>
  new ReadingPage(
    {
      events: [
        {id: 'a', title: 'The event', date: '2020', ...fields},
        {id: 'b', title: 'Another', date: '2021'},
      ],
    },
    (context, page) => detailsTemplate(page.event(page.selected || 'a'), context),
  );

describe('accounts', () => {
  afterEach(cleanUp);

  it('stand side by side where there are several', () => {
    const page = show({
      attributions: [{who: 'One', stance: 'reports'}, {who: 'Two', stance: 'confirms'}, {who: 'Three'}],
    });
    expect(page.texts('.account')).to.deep.equal(['One (report)', 'Two (confirmation)', 'Three']);
    expect(page.texts('h4')).to.deep.equal(['Who says so']);
    const [one, two] = page.all('.account').map((account) => account.getBoundingClientRect());
    expect(one.top).to.equal(two.top);
    expect(two.left).to.be.above(one.right);
  });

  it('that disagree stand on two sides, under a heading that says so; who takes no side, below both', () => {
    const page = show({
      attributions: [
        {who: 'One', stance: 'claims'},
        {who: 'Two', stance: 'denies'},
        {who: 'Three', stance: 'analyses'},
        {who: 'Four', stance: 'retracts'},
        {who: 'Five'},
        {who: 'Six', stance: 'disputes'},
      ],
    });
    expect(page.texts('h4')).to.deep.equal(['Accounts disagree']);
    expect(page.texts('h5')).to.deep.equal(['They say so', 'They say otherwise', 'They take no side']);
    expect(page.texts('[part=accounts-for] .account-who')).to.deep.equal(['One']);
    expect(page.texts('[part=accounts-against] .account-who')).to.deep.equal(['Two', 'Four', 'Six']);
    expect(page.texts('[part=accounts-neither] .account-who')).to.deep.equal(['Three', 'Five']);
    const [one, two, three] = ['One', 'Two', 'Three'].map((who) =>
      page
        .all('.account')
        .find((account) => account.textContent.includes(who))!
        .getBoundingClientRect(),
    );
    expect(two.left).to.be.above(one.right);
    expect(three.top).to.be.above(Math.max(one.bottom, two.bottom));
  });

  for (const stances of [
    ['denies', 'disputes'],
    ['claims', 'analyses'],
    ['retracts', undefined],
  ] as const) {
    it(`do not disagree where nobody says the contrary: ${stances.join(', ')}`, () => {
      const page = show({
        attributions: stances.map((stance, i): Attribution => ({who: `Number ${i}`, ...(stance && {stance})})),
      });
      expect(page.texts('h4')).to.deep.equal(['Who says so']);
      expect(page.all('.sides')).to.deep.equal([]);
    });
  }

  it('say of their source what is known', () => {
    const source = (fields: Attribution['source']) => show({attributions: [{who: 'One', source: fields!}]});
    expect(source({title: 'Title'}).text('.source')).to.equal('Title');
    expect(source({url: 'https://example.org/a'}).text('.source a')).to.equal('https://example.org/a');
    expect(source({archived: 'https://example.org/a', published: '2020-02'}).text('.source')).to.equal(
      'published February 2020, archived copy',
    );
    expect(source({}).all('.source')).to.deep.equal([]);
  });
});

describe('media', () => {
  afterEach(cleanUp);
  const picture = new URL('../../../stories/media/ferry-landing.svg', import.meta.url).href;

  it('pictures are named by their author, their caption or their event, and tell nobody where they are shown', () => {
    const page = show({
      media: [
        {type: 'image', url: picture, alt: 'A landing', caption: 'Caption', credit: 'Somebody'},
        {type: 'image', url: picture, alt: ''},
        {type: 'image', url: picture, caption: 'Only a caption'},
        {type: 'image', url: picture},
      ],
    });
    const images = page.all<HTMLImageElement>('figure img');
    expect(images.map(({alt}) => alt)).to.deep.equal(['A landing', '', 'Only a caption', 'The event']);
    for (const image of images)
      expect([image.loading, image.decoding, image.referrerPolicy]).to.deep.equal(['lazy', 'async', 'no-referrer']);
    expect(page.texts('figcaption')).to.deep.equal(['Caption Credit: Somebody', 'Only a caption']);
  });

  it('pictures have a place before they come', () => {
    const page = show({media: [{type: 'image', url: 'http://nowhere.invalid/a.png', alt: ''}]});
    expect(page.one('figure').getBoundingClientRect().height).to.be.above(100);
  });

  it('recordings load nothing until they are played', async () => {
    const page = show({
      media: [
        {type: 'audio', url: '/none.wav', alt: 'A bell'},
        {type: 'video', url: '/none.webm', caption: 'A ferry'},
      ],
    });
    await settle();
    const requested = () => performance.getEntriesByType('resource').map(({name}) => name);
    // Whatever was asked for before this has an entry when this has one.
    await fetch(`${picture}?last`);
    await until(() => requested().includes(`${picture}?last`));
    expect(requested().filter((name) => name.includes('/none.'))).to.deep.equal([]);
    for (const medium of page.all<HTMLMediaElement>('audio, video')) {
      expect([medium.controls, medium.preload, medium.autoplay, medium.readyState]).to.deep.equal([
        true,
        'none',
        false,
        HTMLMediaElement.HAVE_NOTHING,
      ]);
    }
    expect(page.all('audio, video').map(({ariaLabel}) => ariaLabel)).to.deep.equal(['A bell', 'A ferry']);
  });

  for (const [url, tag] of [
    ['/a.JPG?x=1', 'img'],
    ['/a.svg#b', 'img'],
    ['/a.webp', 'img'],
    ['/a.mp3', 'audio'],
    ['/a.wav', 'audio'],
    ['/a.mp4', 'video'],
    ['/a.webm', 'video'],
    ['/a.html', '.embed'],
    ['/watch?v=a.mp4', '.embed'],
    ['/constructor', '.embed'],
  ] as const) {
    it(`${url} without a type is taken for ${tag}`, () => {
      const page = show({media: [{url}]});
      expect(page.all('img, audio, video, .embed').map((element) => element.matches(tag))).to.deep.equal([true]);
    });
  }

  describe('what others host', () => {
    const embed: Media = {type: 'embed', url: 'http://embed.invalid/map?a=1', caption: 'A map'};

    it('is not asked for until a reader does; then it is shut in a frame, which has the focus', () => {
      const page = show({media: [embed]});
      page.show();
      expect(page.all('iframe')).to.deep.equal([]);
      expect(page.text('.embed button')).to.equal('Load content from embed.invalid');
      expect(page.text('.embed-note')).to.equal('embed.invalid will learn that you are here.');
      page.one('.embed button').focus();
      page.one('.embed button').click();
      const frame = page.one<HTMLIFrameElement>('iframe');
      expect([...frame.sandbox].sort()).to.deep.equal(['allow-popups', 'allow-scripts']);
      expect([frame.getAttribute('src'), frame.title, frame.referrerPolicy, frame.loading]).to.deep.equal([
        'http://embed.invalid/map?a=1',
        'A map',
        'no-referrer',
        'lazy',
      ]);
      expect(page.all('.embed button')).to.deep.equal([]);
      expect(page.root.activeElement).to.equal(frame);
      page.show();
      expect(page.one('iframe'), 'it is not loaded again').to.equal(frame);
    });

    it('asks again for another event', () => {
      const page = show({media: [embed]});
      page.one('.embed button').click();
      page.one('.next').click();
      page.one('.previous').click();
      expect(page.all('iframe')).to.deep.equal([]);
      expect(page.all('.embed button')).to.have.lengthOf(1);
    });

    it('is left out where no frame could show it', () => {
      expect(show({media: [{...embed, url: 'mailto:a@example.org'}]}).all('figure')).to.deep.equal([]);
    });

    it('names the host of a relative address', () => {
      expect(show({media: [{...embed, url: 'page.html'}]}).text('.embed button')).to.equal(
        `Load content from ${location.host}`,
      );
    });
  });
});
