import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';

/** What is read of one medium, and the issues, as code and place within it. */
function read(medium: unknown) {
  const {dataset, issues} = readDataset({events: [{title: 'A', date: '2000', media: [medium]}]});
  const found = issues.map(({code, path}) => `${code} ${path.replace('$.events[0].media[0]', '')}`);
  return {media: dataset.events[0].media?.[0], found, issues};
}

const srcset = (value: unknown) => {
  const {media, found} = read({url: 'a.jpg', srcset: value});
  return [(media as {srcset?: string}).srcset, ...found];
};

describe('media', () => {
  it('are read with their size, the point that matters, and the places of a map', () => {
    const whole = {
      type: 'image',
      url: 'a.jpg',
      srcset: 'a-480.jpg 480w, a.jpg 1600w',
      width: 1600,
      height: 900,
      focus: [0.25, 1],
      places: [{name: 'Harbour', x: 0, y: 0.5}],
    };
    const {media, found} = read(whole);
    expect(media).to.deep.equal(whole);
    expect(found).to.deep.equal([]);
  });

  it('have a srcset whose candidates are checked one by one', () => {
    expect(srcset(' a.jpg , b,c.jpg 2x')).to.deep.equal(['a.jpg 1x, b,c.jpg 2x']);
    expect(srcset('a.jpg, b.jpg 1.5x')).to.deep.equal(['a.jpg 1x, b.jpg 1.5x']);
    expect(srcset('a.jpg 1w,b.jpg 2w')).to.deep.equal(['a.jpg 1w, b.jpg 2w']);
    expect(srcset('javascript:alert(1) 1x, b.jpg 2x')).to.deep.equal(['b.jpg 2x', 'unsafe-url .srcset']);
    expect(srcset('data:image/png;base64,AA 480w, b.jpg 900w')).to.deep.equal(['b.jpg 900w', 'unsafe-url .srcset']);
    expect(srcset('a.jpg 480q, b.jpg 2x, c.jpg 3w, d.jpg 2x')).to.deep.equal([
      'b.jpg 2x',
      ...Array<string>(3).fill('wrong-type .srcset'),
    ]);
    expect(srcset('')).to.deep.equal([undefined, 'empty .srcset']);
    expect(srcset(', ,')).to.deep.equal([undefined]);
    expect(srcset(3)[0]).to.equal('3 1x');
    expect(srcset(['a'])).to.deep.equal([undefined, 'wrong-type .srcset']);
  });

  it('are told what would work where a candidate does not', () => {
    const [issue] = read({url: 'a.jpg', srcset: 'a.jpg 480'}).issues;
    expect(issue.message).to.contain('"a.jpg 480" in srcset says no size').and.to.contain('small.jpg 480w');
  });

  it('take time in proportion to a srcset', () => {
    const start = performance.now();
    for (const given of [','.repeat(20_000), 'a,'.repeat(10_000), 'a b c '.repeat(3000), 'a, '.repeat(6000)])
      srcset(given);
    expect(performance.now() - start).to.be.below(1000);
  });

  it('are quotations and big numbers, which have no address', () => {
    const quote = {type: 'quote', text: 'We leave.', by: 'The captain', source: {title: 'Log', url: 'log.html'}};
    expect(read(quote)).to.deep.include({media: quote, found: []});
    const number = {type: 'number', value: '4,000', label: 'people came'};
    expect(read(number)).to.deep.include({media: number, found: []});
    expect(read({type: 'number', value: 4000, label: 'people'}).media).to.deep.include({value: '4000'});
    expect(read({type: 'quote', by: 'Nobody'})).to.deep.include({media: undefined, found: ['missing ']});
    expect(read({type: 'quote', text: 'A', url: 'a.jpg'}).found).to.deep.equal(['unknown-key .url']);
  });

  it('lose what is wrong in them, and keep the rest', () => {
    const given = {
      url: 'a.jpg',
      width: -1,
      height: '900',
      focus: [0.5],
      places: [{name: 'A', x: 2, y: 0}, {name: 'B'}],
    };
    const {media, found} = read(given);
    expect(media).to.deep.equal({url: 'a.jpg', width: 1, height: 900, places: [{name: 'A', x: 1, y: 0}]});
    expect(found).to.deep.equal([
      'out-of-range .width',
      'wrong-type .focus',
      'out-of-range .places[0].x',
      'missing .places[1]',
    ]);
    expect(read({type: 'photo', url: 'a.jpg'})).to.deep.include({
      media: {url: 'a.jpg'},
      found: ['unknown-value .type'],
    });
    expect(read('a.jpg').found).to.deep.equal(['wrong-type ']);
  });
});
