import {expect} from 'chai';
import '../support/word-breaks.js';
import '../support/zone-rules.js';
import {executeServerCommand} from '@web/test-runner-commands';
import {readColumns} from '../../src/data/read-columns.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {readSource} from '../../src/elements/source/read-source.js';
import {fa} from '../../src/locales/fa.js';
import {datasetSource} from '../../src/query/dataset-source.js';
import {drawMarks} from '../../src/render/live-picture.js';
import type {Mark} from '../../src/scene/mark.js';
import {metricTable} from '../../src/render/metric-table.js';
import {renderSvg, type SvgOptions} from '../../src/render/render-svg.js';
import {SVG_PAD} from '../../src/render/scene-drawing.js';
import {compileTable} from '../../src/data/event-table.js';
import {en} from '../../src/locales/en.js';
import {buildScene} from '../../src/scene/build-scene.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import * as datasets from '../../stories/datasets.js';
import {CHRONOLOGIES} from '../support/chronologies.js';
import * as zoneDatasets from '../../stories/zone-datasets.js';
import {unevenDataset} from '../support/uneven-dataset.js';
import {familyOf, loadFaces} from '../support/faces.js';

const svgOfColumns = (value: unknown, options?: SvgOptions) => renderSvg(readColumns(value).dataset, options);
const svgOf = (value: unknown, options?: SvgOptions) => renderSvg(readDataset(value).dataset, options);

/** Of a source that has not answered how many events there are in the years, and in the months from some time on. */
function svgOfAwaited(options: SvgOptions): string {
  const {dataset} = readColumns(earthquakes(20_000));
  const within = datasetSource(dataset);
  const density = (question: {edges: readonly number[]}) => {
    const [first, second] = question.edges;
    const isYears = second - first > 300 * 86_400_000;
    if (isYears || first > Date.UTC(2005, 0, 1)) throw new Error('not now');
    return within.density(question);
  };
  const {groups} = dataset;
  const value = {title: 'Earthquakes', start: '2000', end: '2013', groups, source: {...within, density}};
  return renderSvg(readSource(value).dataset, options);
}

const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml');

/** The golden pictures: every dataset of the stories, the sample in more than one way. */
const pictures: Record<string, () => string> = {
  'sample-1120': () => svgOf(datasets.sample, {width: 1120}),
  'sample-1120-dark': () => svgOf(datasets.sample, {width: 1120, scheme: 'dark'}),
  'sample-900': () => svgOf(datasets.sample, {width: 900}),
  'sample-640-dark': () => svgOf(datasets.sample, {width: 640, scheme: 'dark'}),
  'sample-390': () => svgOf(datasets.sample, {width: 390}),
  'one-event': () => svgOf(datasets.oneEvent, {width: 700}),
  'no-events': () => svgOf(datasets.noEvents, {width: 700}),
  'twelve-on-one-day': () => svgOf(datasets.twelveOnOneDay, {width: 1000}),
  'spans-only': () => svgOf(datasets.spansOnly, {width: 1000}),
  'every-uncertainty': () => svgOf(datasets.everyUncertainty, {width: 1000}),
  'every-uncertainty-390': () => svgOf(datasets.everyUncertainty, {width: 390}),
  'long-titles': () => svgOf(datasets.longTitles, {width: 1000}),
  'six-groups': () => svgOf(datasets.sixGroups, {width: 1000}),
  ancient: () => svgOf(datasets.ancient, {width: 1000}),
  'deep-time': () => svgOf(datasets.deepTime, {width: 1000}),
  persian: () => svgOf(datasets.persian, {width: 1000, messages: fa}),
  'september-11': () => svgOf(zoneDatasets.september11, {width: 1000}),
  'autumn-night': () => svgOf(zoneDatasets.autumnNight, {width: 1000}),
  'autumn-night-390': () => svgOf(zoneDatasets.autumnNight, {width: 390}),
  ...Object.fromEntries(
    [1120, 700, 390].map((width) => [`crowd-${width}`, () => svgOfColumns(earthquakes(20_000), {width})]),
  ),
  ...Object.fromEntries(
    [1120, 390].map((width) => [
      `crowd-down-${width}`,
      () => svgOfColumns(earthquakes(20_000), {width, layout: 'vertical'}),
    ]),
  ),
  'crowd-awaited': () => svgOfAwaited({width: 1120}),
  'crowd-of-spans': () => svgOf(unevenDataset(1, 2000), {width: 1120}),
  'bad-data': () => svgOf(datasets.badData, {width: 1000}),
};

/** The chronologies of the stories in three widths, and in lanes. */
const chronologies: Record<string, () => string> = Object.fromEntries(
  Object.entries(CHRONOLOGIES).flatMap(([name, dataset]) => {
    const messages = dataset.lang === 'fa' ? fa : en;
    return [
      ...[1120, 700, 390].map((width) => [`${name}-${width}`, () => svgOf(dataset, {width, messages})] as const),
      ...(name === 'project' || name === 'dynasties'
        ? [1120, 390].map(
            (width) => [`${name}-lanes-${width}`, () => svgOf(dataset, {width, groupBy: 'group'})] as const,
          )
        : []),
    ];
  }),
);

/**
 * Versions of ICU, which browsers bring along, differ in the spaces around dashes, and so in how long such a text is.
 */
const comparable = (svg: string) =>
  svg
    .replace(/ textLength="[^"]*"(?=[^>]*>[^<]*–)/g, '')
    .replace(/[\u2009\u202f\u00a0]/g, ' ')
    .replace(/ ?– ?/g, '–')
    .replace(/[\u200e\u200f\u061c]/g, '');

/** What is seen of an element: a live text is translated to its place, and one of a file says how long it is. */
function described(element: Element): Record<string, string> {
  const attributes = Object.fromEntries(Array.from(element.attributes, ({name, value}) => [name, value]));
  const {transform, part: _part, textLength: _textLength, lengthAdjust: _lengthAdjust, ...seen} = attributes;
  const [, x, y] = /^translate\((\S+) (\S+)\)$/.exec(transform ?? '') ?? [];
  return {name: element.localName, text: element.textContent, ...seen, ...(transform && {x, y})};
}

describe('renderSvg', () => {
  describe('draws what it drew before', () => {
    for (const [name, render] of Object.entries({...pictures, ...chronologies})) {
      it(name, async () => {
        const svg = render();
        const golden = await executeServerCommand<string, object>('golden', {name, svg});
        expect(
          golden,
          'there is no golden picture: look at the new one, and keep it with `npm run golden`',
        ).not.to.equal('');
        expect(comparable(svg), 'the picture has changed: look at it, and keep it with `npm run golden`').to.equal(
          comparable(golden),
        );
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
      const [title, description] = root.children;
      expect([title.localName, description.localName], name).to.deep.equal(['title', 'desc']);
      expect(title.textContent.length, name).to.be.above(0);
      expect(description.textContent.length, name).to.be.above(0);
      expect(file.querySelector('script, foreignObject, image, a, [href], [style], [onload]'), name).to.equal(null);
      expect(render(), 'no color of a page, which is not there').not.to.match(/var\(|light-dark/);
    }
  });

  it('refuses a size that is none', () => {
    for (const width of [Number.NaN, -1, Infinity])
      expect(() => svgOf(datasets.sample, {width})).to.throw(RangeError, new RegExp(`^${width} is no width`));
    expect(() => svgOf(datasets.sample, {mostHeight: Number.NaN})).to.throw(RangeError, /^NaN is no mostHeight/);
  });

  it('says in words what it shows', () => {
    const words = parse(svgOf(datasets.sample)).querySelector('desc')!.textContent;
    expect(words).to.match(/^17 events, May 1.*in the background\. /);
    for (const {title} of datasets.sample.events)
      if (!['The conflict begins', 'Bridge over the Panj opens', 'U.S.–Taliban agreement'].includes(title))
        expect(words).to.contain(title);
  });

  it('escapes what the data holds', () => {
    const evil = '</text><script>alert(1)</script>"\'&<\u0000\u001b';
    const file = parse(
      svgOf({
        title: evil,
        events: [
          {title: evil, date: {edtf: '2021', text: evil}, group: evil},
          {title: 'b', date: '2021', group: 'b'},
        ],
      }),
    );
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.querySelector('script')).to.equal(null);
    expect(file.documentElement.textContent).to.contain('<script>alert(1)</script>');
  });

  it('draws every mark as the live picture does', () => {
    for (const [value, width] of [
      [datasets.sample, 1000],
      [datasets.everyUncertainty, 390],
    ] as const) {
      const {dataset} = readDataset(value);
      const scene = buildScene(dataset, compileTable(dataset), {
        width: width - 2 * SVG_PAD,
        measure: metricTable(),
        messages: en,
      });
      const live = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      drawMarks(live, scene.marks);
      const file = parse(renderSvg(dataset, {width}));
      const drawn = Array.from(file.querySelectorAll('g')).find(
        (group) => group.childElementCount === scene.marks.length,
      )!;
      expect(live.childElementCount).to.equal(scene.marks.length);
      const [own, others] = [live, drawn].map((one) => Array.from(one.querySelectorAll('*')));
      expect(own.length).to.equal(others.length);
      for (const [i, element] of own.entries()) expect(described(element)).to.deep.equal(described(others[i]));
    }
  });

  it('draws each kind of mark as the element of SVG that it is', () => {
    const marks: Mark[] = [
      {type: 'line', key: '1', part: 'pole', x1: 1, y1: 2, x2: 3, y2: 4},
      {type: 'rect', key: '2', part: 'bar-core', styles: ['group-1'], x: 1, y: 2, width: 3, height: 4, radius: 5},
      {type: 'circle', key: '3', part: 'mark', styles: ['group-2', 'hollow'], x: 1, y: 2, radius: 3},
      {type: 'path', key: '4', part: 'cap', d: 'M1,2L3,4'},
      {type: 'text', key: '5', part: 'title', x: 1, y: 2, align: 'left', direction: 'rtl', text: 'متن', lang: 'fa'},
      {type: 'text', key: '6', part: 'date', x: 1, y: 2, align: 'center', direction: 'ltr', text: 'June'},
      {
        type: 'group',
        key: '7',
        part: 'flag',
        x: 10,
        y: 20,
        marks: [{type: 'text', key: '8', part: 'title', x: 1, y: 2, align: 'left', direction: 'ltr', text: 'Moves'}],
      },
    ];
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    drawMarks(svg, marks);
    expect(Array.from(svg.children, described)).to.deep.equal([
      {name: 'line', text: '', class: 'pole', x1: '1', y1: '2', x2: '3', y2: '4'},
      {name: 'rect', text: '', class: 'bar-core group-1', x: '1', y: '2', width: '3', height: '4', rx: '5'},
      {name: 'circle', text: '', class: 'mark group-2 hollow', cx: '1', cy: '2', r: '3'},
      {name: 'path', text: '', class: 'cap', d: 'M1,2L3,4'},
      // What stands at the left of a text that is read from the right is its end.
      {name: 'text', text: 'متن', class: 'title', x: '1', y: '2', 'text-anchor': 'end', direction: 'rtl', lang: 'fa'},
      {name: 'text', text: 'June', class: 'date', x: '1', y: '2', 'text-anchor': 'middle', direction: 'ltr'},
      {name: 'g', text: 'Moves', class: 'flag', x: '10', y: '20'},
    ]);
    const group = svg.lastElementChild!;
    const [within] = group.children;
    const written: string[] = [];
    const observer = new MutationObserver((all) => written.push(...all.map(({target}) => target.nodeName)));
    observer.observe(svg, {attributes: true, childList: true, characterData: true, subtree: true});
    drawMarks(svg, [...marks.slice(0, -1), {...marks.at(-1)!, x: 30} as Mark]);
    written.push(...observer.takeRecords().map(({target}) => target.nodeName));
    expect(written, 'a group is moved by one attribute').to.deep.equal(['g']);
    expect(described(group)).to.include({x: '30', y: '20'});
    expect(group.firstElementChild).to.equal(within);
  });

  it('escapes what is no character', () => {
    const file = parse(
      svgOf({title: 'lone \ud83d and \udca5, whole 💥', events: [{title: 'a', date: '2021'}]}, {title: 'half \udca5'}),
    );
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.querySelector('title')!.textContent).to.equal('half \ufffd');
  });

  describe('holds in any face', () => {
    before(loadFaces);
    for (const [face, fontFamily] of [
      ['its own', undefined],
      ['narrow', familyOf('narrow')],
      ['wide', familyOf('wide')],
      ['of one width', 'monospace'],
    ]) {
      for (const width of [300, 500, 1100]) {
        it(`${face}, ${width} px`, () => {
          for (const data of [datasets.sample, datasets.longTitles, datasets.everyUncertainty]) {
            const svg = show(svgOf(data, {width, fontFamily}));
            expect(svg.getBoundingClientRect().width).to.equal(width);
            const {left, right} = svg.getBoundingClientRect();
            // Where a machine has no face for Thai, Firefox draws the numbers of its letters, which are wider than any
            // of them.
            const texts = Array.from(svg.querySelectorAll('text')).filter(
              ({textContent}) => !/\p{Script=Thai}/u.test(textContent),
            );
            const boxes = texts.map((text) => ({text, box: text.getBoundingClientRect()}));
            for (const {text, box} of boxes) {
              expect(box.left, text.textContent).to.be.at.least(left);
              expect(box.right, text.textContent).to.be.at.most(right);
            }
            boxes.forEach(({text, box}, i) => {
              for (const other of boxes.slice(i + 1))
                expect(overlap(box, other.box), `"${text.textContent}" and "${other.text.textContent}"`).to.be.at.most(
                  1,
                );
            });
            svg.remove();
          }
        });
      }
    }
  });

  it('takes a family for a family, not for CSS', () => {
    const fontFamily = 'serif;}*{display:none}</style>';
    const svg = show(svgOf(datasets.sample, {fontFamily}));
    expect(svg.getAttribute('font-family')).to.equal(fontFamily);
    expect(getComputedStyle(svg).display).not.to.equal('none');
    expect(svg.querySelector('style')!.textContent).not.to.contain('display');
    svg.remove();
  });

  it('touches nothing of a page that takes it in, nor another picture there', () => {
    // As wide as it says: the scroll bar that the pictures give the page takes nothing from it.
    const own =
      '<div style="width: 600px" xmlns="http://www.w3.org/1999/xhtml"><p class="title strong heading legend">words</p><svg xmlns="http://www.w3.org/2000/svg"><text class="tick-label">words</text><circle class="mark" r="1"/></svg></div>';
    const page = show(own);
    const looks = () =>
      Array.from(page.querySelectorAll('*'), (element) =>
        JSON.stringify(
          Array.from(getComputedStyle(element), (name) => getComputedStyle(element).getPropertyValue(name)),
        ),
      );
    const before = looks();
    const light = show(svgOf(datasets.sample));
    const color = () => getComputedStyle(light.querySelector('.strong, .title')!).fill;
    const alone = color();
    const dark = show(svgOf(datasets.sample, {scheme: 'dark'}));
    expect(looks()).to.deep.equal(before);
    expect(color()).to.equal(alone);
    expect(getComputedStyle(dark.querySelector('.strong, .title')!).fill).not.to.equal(alone);
    expect(document.querySelectorAll('svg [id]').length).to.equal(0);
    for (const element of [page, light, dark]) element.remove();
  });
});

/** Puts a file into the page. */
function show(xml: string): Element {
  document.body.append(parse(xml).documentElement);
  return document.body.lastElementChild!;
}

/** How far two boxes lie in each other, px: the shorter way out. Lines of one text may touch by their ascenders. */
function overlap(a: DOMRect, b: DOMRect): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0 && down > LINE_OVERLAP ? across : 0;
}

/** The boxes of lines are higher than the lines are apart, more so in some faces, px. */
const LINE_OVERLAP = 7;

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
