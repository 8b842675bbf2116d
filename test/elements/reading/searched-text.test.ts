import {expect} from 'chai';
import {expectAccessible} from '../../support/page.js';
import {Columns, idOf, ids, showList, showTable, titleAt, until} from './many-page.js';
import {cleanUp} from './reading-page.js';

const isKnown = 'onbeforematch' in globalThis;

describe('the search of the browser in list and table', () => {
  afterEach(cleanUp);

  for (const [name, show, row] of [
    ['list', showList, 'article'],
    ['table', showTable, '.table-row'],
  ] as const) {
    it(`finds the titles of events before and after those of the ${name}, and shows where they stand`, async () => {
      const columns = new Columns();
      const titles = columns.sorted.map(titleAt);
      const page = show(columns);
      if (!isKnown) return void expect(page.all('.searched')).to.be.empty;
      const focused = document.activeElement;
      await until(() => page.all('.searched').length > 0);
      const after = page.all('.searched');
      expect(after.map(({textContent}) => textContent).join('\n')).to.equal(titles.slice(20, 270).join('\n'));
      for (const block of after) {
        expect(block.getBoundingClientRect().height).to.equal(0);
        const {display, contentVisibility} = getComputedStyle(block);
        expect([display, contentVisibility], 'it could be laid out').to.deep.equal(['block', 'hidden']);
      }
      await expectAccessible(page.host);

      after[9].dispatchEvent(new Event('beforematch'));
      expect(ids(page, row)).to.deep.equal(columns.sorted.slice(200, 220).map(idOf));
      const wanted = page.all(row)[0];
      await until(() => {
        const {top, bottom} = wanted.getBoundingClientRect();
        return top < innerHeight && bottom > 0;
      });
      expect(document.activeElement, 'the focus stays in the search').to.equal(focused);
      await until(() => page.all('.searched')[0]?.textContent.split('\n')[0] === titles[0]);
      const words = page.all('.searched').map(({textContent}) => textContent);
      expect(words.join('\n')).to.equal([...titles.slice(0, 200), ...titles.slice(220, 470)].join('\n'));
    });
  }
});
