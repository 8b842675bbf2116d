import {expect} from 'chai';
import {cleanUp, mount, part, parts, settled} from '../../support/element.js';
import {expectAccessible, until} from '../../support/page.js';

const BROKEN = 'data:image/png;base64,AAAA';
const GOOD = 'data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>';

/** Details with these pictures, once none of them is on its way any more. */
async function withPictures(...media: readonly object[]) {
  const element = await mount({
    data: {events: [{id: 'a', title: 'A', date: '2021', media: media.map((medium) => ({type: 'image', ...medium}))}]},
    selected: 'a',
  });
  element.scrollIntoView();
  await until(() => parts<HTMLImageElement>(element, '.medium img').every(({complete}) => complete));
  await settled(element);
  return element;
}

describe('a picture that cannot be loaded', () => {
  // A dataset may not name addresses of data, and nothing is fetched here: what its addresses stand for is told to the
  // pictures.
  before(() => {
    Object.defineProperty(HTMLImageElement.prototype, 'setAttribute', {
      configurable: true,
      value(this: HTMLImageElement, name: string, value: string) {
        Element.prototype.setAttribute.call(
          this,
          name,
          name === 'src' ? (value.includes('broken') ? BROKEN : GOOD) : value,
        );
      },
    });
  });

  after(() => Reflect.deleteProperty(HTMLImageElement.prototype, 'setAttribute'));
  afterEach(cleanUp);

  it('leaves what it shows in words, above its caption', async () => {
    const element = await withPictures({url: 'broken.png', alt: 'A wooden landing', caption: 'The old landing'});
    expect(parts(element, '.medium img')).to.have.lengthOf(0);
    expect(part(element, '.medium').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'A wooden landing The old landing',
    );
    expect(part(element, '.medium').getBoundingClientRect().height).to.be.below(60);
    await expectAccessible(element);
  });

  it('leaves nothing where nothing is said of it, and others stay', async () => {
    expect(part(await withPictures({url: 'broken.png', alt: ''}), '.gallery').getBoundingClientRect().height).to.equal(
      0,
    );
    const element = await withPictures({url: 'broken.png', alt: ''}, {url: 'good.png', alt: 'Good'});
    expect(parts(element, '.medium').map((figure) => figure.getBoundingClientRect().height > 0)).to.deep.equal([
      false,
      true,
    ]);
    expect(parts(element, '.medium img')).to.have.lengthOf(1);
  });

  it('says nothing twice', async () => {
    const element = await withPictures({url: 'broken.png', alt: 'The landing', caption: 'The landing'});
    expect(part(element, '.medium').textContent.trim()).to.equal('The landing');
  });
});

describe('what a page puts into details', () => {
  afterEach(cleanUp);

  it('has buttons that look like those of the timeline', async () => {
    const button = document.createElement('button');
    button.textContent = 'Correct it';
    const element = await mount({
      events: [
        {id: 'a', title: 'A', date: '2021'},
        {id: 'b', title: 'B', date: '2022'},
      ],
      selected: 'a',
      renderDetails: () => button,
    });
    const own = getComputedStyle(part(element, '.next'));
    const given = getComputedStyle(button);
    for (const name of ['borderTopWidth', 'borderTopStyle', 'borderTopLeftRadius', 'minHeight', 'color'] as const)
      expect(given[name], name).to.equal(own[name]);
    expect(Number.parseFloat(given.paddingLeft)).to.be.above(5);
    expect(button.getBoundingClientRect().height).to.be.at.least(24);
  });
});
