import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import {readDataset} from '../../src/data/read-dataset.js';
import {fa} from '../../src/locales/fa.js';
import {drawMarks} from '../../src/render/live-picture.js';
import {classOf, shapeOf} from '../../src/render/mark-shapes.js';
import {metricTable} from '../../src/render/metric-table.js';
import {renderSvg, type SvgOptions} from '../../src/render/render-svg.js';
import {compileTable} from '../../src/data/event-table.js';
import {en} from '../../src/locales/en.js';
import {buildScene} from '../../src/scene/build-scene.js';
import * as datasets from '../../stories/datasets.js';

const svgOf = (value: unknown, options?: SvgOptions) => renderSvg(readDataset(value).dataset, options);
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

/** The golden pictures: every dataset of the stories, the sample in more than one way. */
const pictures: Record<string, () => string> = {
  'sample-1088': () => svgOf(datasets.sample, {width: 1088}),
  'sample-1088-dark': () => svgOf(datasets.sample, {width: 1088, scheme: 'dark'}),
  'sample-868': () => svgOf(datasets.sample, {width: 868}),
  'sample-600-dark': () => svgOf(datasets.sample, {width: 600, scheme: 'dark'}),
  'sample-360': () => svgOf(datasets.sample, {width: 360}),
  'one-event': () => svgOf(datasets.oneEvent, {width: 700}),
  'no-events': () => svgOf(datasets.noEvents, {width: 700}),
  'twelve-on-one-day': () => svgOf(datasets.twelveOnOneDay, {width: 1000}),
  'spans-only': () => svgOf(datasets.spansOnly, {width: 1000}),
  'every-uncertainty': () => svgOf(datasets.everyUncertainty, {width: 1000}),
  'every-uncertainty-360': () => svgOf(datasets.everyUncertainty, {width: 360}),
  'long-titles': () => svgOf(datasets.longTitles, {width: 1000}),
  'six-groups': () => svgOf(datasets.sixGroups, {width: 1000}),
  ancient: () => svgOf(datasets.ancient, {width: 1000}),
  'deep-time': () => svgOf(datasets.deepTime, {width: 1000}),
  persian: () => svgOf(datasets.persian, {width: 1000, messages: fa}),
  'bad-data': () => svgOf(datasets.badData, {width: 1000}),
};

/** Versions of ICU, which browsers bring along, differ in the spaces around dashes. */
const comparable = (svg: string) => svg.replace(/[\u2009\u202f\u00a0]/g, ' ').replace(/ ?– ?/g, '–').replace(/[\u200e\u200f\u061c]/g, '');

describe('renderSvg', () => {
  describe('draws what it drew before', () => {
    for (const [name, render] of Object.entries(pictures)) {
      it(name, async () => {
        const svg = render();
        const golden = await executeServerCommand<string, object>('golden', {name, svg});
        expect(golden, 'there is no golden picture: look at the new one, and keep it with `npm run golden`').not.to.equal('');
        expect(comparable(svg), 'the picture has changed: look at it, and keep it with `npm run golden`').to.equal(comparable(golden));
      });
    }
  });

  it('writes valid XML that stands alone', () => {
    for (const [name, render] of Object.entries(pictures)) {
      const file = parse(render());
      expect(file.querySelector('parsererror'), name).to.equal(null);
      const {documentElement: root} = file;
      expect(root.namespaceURI).to.equal('http://www.w3.org/2000/svg');
      expect(root.getAttribute('role')).to.equal('img');
      const [title, description] = root.getAttribute('aria-labelledby')!.split(' ').map((id) => file.getElementById(id));
      expect(title!.textContent.length, name).to.be.above(0);
      expect(description!.textContent.length, name).to.be.above(0);
      expect(file.querySelector('script, foreignObject, image, a, [href], [style], [onload]'), name).to.equal(null);
      expect(render(), 'no color of a page, which is not there').not.to.match(/var\(|light-dark/);
    }
  });

  it('refuses a size that is none', () => {
    for (const width of [Number.NaN, -1, Infinity]) expect(() => svgOf(datasets.sample, {width})).to.throw(RangeError, new RegExp(`^${width} is no width`));
    expect(() => svgOf(datasets.sample, {mostHeight: Number.NaN})).to.throw(RangeError, /^NaN is no mostHeight/);
  });

  it('says in words what it shows', () => {
    const words = parse(svgOf(datasets.sample)).querySelector('desc')!.textContent;
    expect(words).to.match(/^17 events, May 1.*in the background\. /);
    for (const {title} of datasets.sample.events) if (!['The conflict begins', 'Bridge over the Panj opens', 'U.S.–Taliban agreement'].includes(title)) expect(words).to.contain(title);
  });

  it('escapes what the data holds', () => {
    const evil = '</text><script>alert(1)</script>"\'&<\u0000\u001b';
    const file = parse(svgOf({title: evil, events: [{title: evil, date: {edtf: '2021', text: evil}, group: evil}, {title: 'b', date: '2021', group: 'b'}]}));
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.querySelector('script')).to.equal(null);
    expect(file.documentElement.textContent).to.contain('<script>alert(1)</script>');
  });

  it('draws every mark as the live picture does', () => {
    for (const [value, width] of [[datasets.sample, 1000], [datasets.everyUncertainty, 360]] as const) {
      const {dataset} = readDataset(value);
      const scene = buildScene(dataset, compileTable(dataset), {width, measure: metricTable(), messages: en});
      const live = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawMarks(live, scene.marks);
      const file = parse(renderSvg(dataset, {width}));
      const drawn = Array.from(file.querySelectorAll('g')).find((group) => group.childElementCount === scene.marks.length)!;
      scene.marks.forEach((mark, i) => {
        for (const element of [live.children[i], drawn.children[i]]) {
          const {tag, attributes} = shapeOf(mark);
          expect(element.localName).to.equal(tag);
          expect(element.getAttribute('class')).to.equal(classOf(mark));
          const {x, y, ...rest} = attributes;
          const isMoved = mark.type === 'text' && element === live.children[i]; // a live text is translated to its place
          const written = isMoved ? {...rest, transform: `translate(${x} ${y})`} : attributes;
          for (const [name, attribute] of Object.entries(written)) expect(element.getAttribute(name)).to.equal(String(attribute));
          if (mark.type === 'text') expect(element.textContent).to.equal(mark.text);
        }
      });
    }
  });

  it('is as wide as it is told to be, and has no text beyond that', () => {
    for (const width of [300, 500, 900]) {
      const file = parse(svgOf(datasets.sample, {width}));
      document.body.append(file.documentElement);
      const svg = document.body.lastElementChild!;
      const {right} = svg.getBoundingClientRect();
      for (const text of svg.querySelectorAll('text')) expect(text.getBoundingClientRect().right, text.textContent).to.be.at.most(right);
      svg.remove();
    }
  });
});

describe('drawMarks', () => {
  it('moves what stays, adds what is new, removes what is gone, and keeps the order', () => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const circle = (key: string, x: number) => ({type: 'circle' as const, key, part: 'mark', x, y: 1, radius: 2});
    drawMarks(svg, [circle('a', 1), circle('b', 2)]);
    const [a] = svg.children;
    drawMarks(svg, [circle('c', 3), {...circle('a', 9), styles: ['hollow']}]);
    expect(Array.from(svg.children, (child) => child.getAttribute('cx'))).to.deep.equal(['3', '9']);
    expect(svg.children[1]).to.equal(a);
    expect(a.getAttribute('class')).to.equal('mark hollow');
  });
});
