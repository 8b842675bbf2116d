import {expect} from 'chai';
import {groupLabels} from '../../src/render/grouped-labels.js';
import {drawMarks, joining, markOf} from '../../src/render/live-picture.js';
import type {Mark, TextMark} from '../../src/scene/mark.js';

const textAt = (part: string, x: number): TextMark => ({
  type: 'text',
  key: part,
  part,
  x,
  y: 20,
  align: 'left',
  direction: 'ltr',
  text: 'June',
});

describe('groupLabels', () => {
  const before = joining.join;
  let svg: SVGSVGElement;

  beforeEach(() => {
    svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    joining.join = groupLabels;
  });
  afterEach(() => {
    joining.join = before;
  });

  it('moves labels by their groups, and writes nothing to the texts', async () => {
    drawMarks(svg, [textAt('tick-label', 10)]);
    const text = svg.querySelector('text')!;
    expect(text.parentElement!.localName).to.equal('g');
    expect(text.getAttribute('class')).to.equal('tick-label');
    expect(text.getAttribute('part')).to.equal('tick-label');
    expect(markOf(text)).to.include({key: 'tick-label', text: 'June'});
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((list) => changes.push(...list));
    observer.observe(svg, {subtree: true, attributes: true, childList: true, characterData: true});
    drawMarks(svg, [textAt('tick-label', 30)]);
    changes.push(...observer.takeRecords());
    observer.disconnect();
    expect(changes.map(({target, attributeName}) => [target, attributeName])).to.deep.equal([
      [text.parentElement, 'transform'],
    ]);
    expect(text.parentElement!.getAttribute('transform')).to.equal('translate(30 20)');
  });

  it('leaves many labels as they are', () => {
    const labels = Array.from({length: 31}, (_, i) => ({...textAt('tick-label', i), key: `label ${i}`}));
    drawMarks(svg, labels);
    expect(svg.querySelector('g')).to.equal(null);
    drawMarks(svg, labels.slice(1));
    expect(svg.querySelectorAll('g > text')).to.have.lengthOf(30);
    expect(svg.querySelectorAll('text')).to.have.lengthOf(30);
  });

  it('leaves titles as they are, and what lies in a group', () => {
    const group: Mark = {type: 'group', key: 'flag', part: 'flag', x: 0, y: 0, marks: [textAt('now-label', 5)]};
    drawMarks(svg, [textAt('title', 10), group]);
    expect(Array.from(svg.children, ({localName}) => localName)).to.deep.equal(['text', 'g']);
    expect(svg.querySelector('g > g')).to.equal(null);
  });
});
