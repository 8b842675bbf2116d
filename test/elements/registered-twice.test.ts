import {expect} from 'chai';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, mount, parts} from '../support/element.js';
import {consoleOf} from '../support/page.js';

// As a string that the type check does not follow: the bundle has no types of its own.
const BUNDLE: string = '/dist/event-timeline.min.js';

describe('a second copy on the page', () => {
  afterEach(cleanUp);

  it('says so once, throws nothing, and leaves the first at work', async () => {
    const first = await mount({data: withdrawal2021});
    const ownClass = customElements.get('event-timeline');
    const said = await consoleOf(() => import(BUNDLE));
    // A timeline of another test may still say what is wrong with it.
    expect(said.filter((one) => one.includes('second copy') || one.startsWith('error'))).to.deep.equal([
      'warn: <event-timeline>: a second copy is not used.',
    ]);
    expect(customElements.get('event-timeline')).to.equal(ownClass);
    expect(parts(first, 'button.event')).to.have.lengthOf(17);
    const second = await mount({data: withdrawal2021});
    expect(parts(second, 'button.event')).to.have.lengthOf(17);
  });
});
