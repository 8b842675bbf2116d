import {expect} from 'chai';
import type {TimelineDataset} from '../../src/data/types.js';
import {erasOf} from '../../src/scene/era-marks.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import type {LineMark} from '../../src/scene/mark.js';
import type {Scene} from '../../src/scene/scene.js';
import {oneAxisKind, verticalKind} from '../../src/scene/vertical-kind.js';
import {Failures} from '../support/failures.js';
import {flatMarks} from '../support/flat-marks.js';
import {overlap, type Seen, textOverlaps, textsAndChips} from '../support/picture-texts.js';
import {datasets, type Pictures, picturesOf, toldAs, viewsOf} from '../support/pictures.js';
import {randomFrom} from '../support/random.js';
import {cases, inTurn} from '../support/thorough.js';
import type {Projection} from '../../src/layout/layout-plan.js';

const WIDTHS = [390, 700, 1120];
const SCALES = ['linear', 'folded', 'even', 'log'] as const;
/** Between names of a row, and before the first, px; and what rounding does to places, and to widths. */
const GAP = 8;
const PAD = 4;
const ROUNDING = 0.02;
const SLACK = 0.5;
const LONG_AGO = ['Age of fire', 'Time of the seven cities', 'Old Kingdom', 'Interregnum', 'Republic'];

/** A dataset with eras of its own, or with made-up ones: after one another, overlapping, long and short. */
function withEras(dataset: TimelineDataset, random: () => number): TimelineDataset {
  if (dataset.eras?.length) return dataset;
  const years = dataset.events.flatMap(({date}) => {
    const year = typeof date === 'string' ? Number.parseInt(date) : NaN;
    return year > -9000 && year < 3000 ? [year] : [];
  });
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const yearIn = (part: number) => {
    const year = Math.round(first + part * (last - first));
    return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  };
  const eras = LONG_AGO.flatMap((title) => {
    const [from, to] = [random(), random()].sort((a, b) => a - b);
    const date = `${yearIn(from)}/${yearIn(from + (to - from) * random())}`;
    return date.split('/')[0] === date.split('/')[1] ? [] : [{title, date}];
  });
  return {...dataset, eras};
}

/** Names that are missing or shortened though their row has room for them, or lie on each other, or are cut. */
function wrongNames(scene: Scene, pictures: Pictures<Projection>): string[] {
  const {input, scenePlan} = pictures;
  const {texts} = textsAndChips(scene, input.measure);
  const names = texts.filter(({part}) => part === 'era-label');
  const bands = flatMarks(scene.marks).flatMap((mark) =>
    mark.type === 'line' && mark.part === 'era' ? [{key: mark.key, at: mark.x1, y: mark.y1, width: mark.width!}] : [],
  );
  const whole = new Set(erasOf(scenePlan.input).map(({era}) => era.title));
  const widthOf = (title: string) => input.measure.width(title, 'smallStrong');
  const inRow = (y: number, {box}: Seen) => Math.abs(box.y - y) < 10;
  return [
    ...names.flatMap((name, i) =>
      names
        .slice(i + 1)
        .filter((other) => overlap(name.box, other.box))
        .map((other) => `“${name.words}” lies on “${other.words}”`),
    ),
    ...names
      .filter(({words, box}) => whole.has(words) && box.width < widthOf(words) - SLACK)
      .map(({words}) => `“${words}” is cut`),
    ...bands.flatMap(({key, at, y, width}) => {
      const {title} = erasOf(scenePlan.input).find(({era}) => key.includes(era.title))!.era;
      const row = names.filter((name) => inRow(y, name));
      if (row.some(({words}) => words === title)) return [];
      // Where it could stand: it touches its band, and nothing else stands there.
      const own = row.find(({words}) => words.endsWith('…') && title.startsWith(words.slice(0, -1)));
      const others = row.filter((name) => name !== own).map(({box}) => [box.x - GAP, box.x + box.width + GAP]);
      const [left, right] = [at - width / 2, at + width / 2];
      const starts = [Math.max(PAD, left + PAD), scene.width - PAD - widthOf(title), ...others.map(([, end]) => end)];
      const isFree = (from: number) => {
        const to = from + widthOf(title);
        const isIn = from >= PAD - ROUNDING && to <= scene.width - PAD && from < right + PAD && to > left;
        return isIn && others.every(([start, end]) => to <= start || from >= end - ROUNDING);
      };
      return starts.some(isFree) ? [`“${title}” is ${own ? 'shortened' : 'missing'} though it has room`] : [];
    }),
  ];
}

describe('the names of eras', () => {
  it('are whole wherever their row has room, on each other nowhere, and cut by no edge', () => {
    const random = randomFrom(14);
    const failures = new Failures();
    const widths = inTurn(WIDTHS);
    const scales = inTurn(SCALES);
    let shown = 0;
    for (const [name, plain] of datasets(cases(3, 10))) {
      const dataset = withEras(plain, random);
      for (const width of widths()) {
        for (const scale of scales()) {
          const pictures = picturesOf(dataset, flagsKind, width, scale);
          for (const {view, time} of viewsOf(pictures, random, {parts: cases(3, 20)})) {
            const scene = pictures.scenePlan.sceneAt(time);
            shown += flatMarks(scene.marks).filter(({part}) => part === 'era-label').length;
            failures.add(toldAs(name, scale, width, view), wrongNames(scene, pictures));
          }
        }
      }
    }
    failures.expectNone();
    expect(shown).to.be.above(cases(50, 500));
  });

  it('have a row of their own where they would touch, and reach beyond short bands', () => {
    const events = Array.from({length: 20}, (_, i) => ({title: `Event ${i}`, date: String(1000 + 50 * i)}));
    const eras = [
      {title: 'The rule of the first house', date: '1000/1050'},
      {title: 'The rule of the second house', date: '1051/1100'},
      {title: 'The last years of the last house', date: '1930/1950'},
    ];
    for (const scale of SCALES) {
      const {scenePlan} = picturesOf({events, eras}, flagsKind, 1120, scale);
      const names = flatMarks(scenePlan.sceneAt(scenePlan.extent).marks).flatMap((mark) =>
        mark.type === 'text' && mark.part === 'era-label' ? [mark.text] : [],
      );
      expect(names, scale).to.deep.equal(eras.map(({title}) => title));
    }
  });

  it('name an era that is shorter than a pixel, in its row', () => {
    const events = [
      {title: 'Augustus', date: '-0026'},
      {title: 'Diocletian abdicates', date: '0305'},
    ];
    const eras = [
      {title: 'Principate', date: '-0026/0284'},
      {title: 'Year of the Four Emperors', date: '0069'},
      {title: 'Day', date: '0150-06-01'},
    ];
    const {scenePlan} = picturesOf({events, eras}, flagsKind, 700, 'linear');
    const marks = flatMarks(scenePlan.sceneAt(scenePlan.extent).marks);
    const names = marks.flatMap((mark) => (mark.type === 'text' && mark.part === 'era-label' ? [mark.text] : []));
    expect(names).to.have.members(eras.map(({title}) => title));
    for (const mark of marks) if (mark.part === 'era') expect((mark as LineMark).width).to.be.at.least(1);
  });

  it('are whole beside cards where these leave room to the left', () => {
    const date = (day: number) =>
      `1789-${String(5 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`;
    const events = Array.from({length: 12}, (_, i) => ({title: 'Oath', date: date(14 * i)}));
    const eras = [{title: 'Estates and Constituent Assembly', date: '1789-05-01/1789-10-20'}];
    const {scenePlan} = picturesOf({events, eras}, verticalKind, 390, 'linear');
    const marks = flatMarks(scenePlan.sceneAt(scenePlan.extent).marks);
    const names = marks.flatMap((mark) => (mark.type === 'text' && mark.part === 'era-label' ? [mark.text] : []));
    expect(names).to.deep.equal(['Estates and Constituent Assembly']);
  });

  it('are broken over lines beside cards where they would be cut otherwise', () => {
    const title = 'Year of the Four Emperors';
    let most = 1;
    for (const width of [390, 410, 430]) {
      const events = Array.from({length: 24}, (_, i) => ({
        title: 'Marcus Aurelius Antoninus',
        date: `${1060 + i}-01-16/${1061 + i}-08-19`,
      }));
      const {scenePlan, input} = picturesOf({events, eras: [{title, date: '1065/1075'}]}, oneAxisKind, width, 'linear');
      const scene = scenePlan.sceneAt(scenePlan.extent);
      const lines = flatMarks(scene.marks).flatMap((mark) =>
        mark.type === 'text' && mark.part === 'era-label' ? [mark.text] : [],
      );
      expect(lines.join(' '), `${width} px`).to.equal(title);
      expect(textOverlaps(scene, input.measure, []), `${width} px`).to.deep.equal([]);
      most = Math.max(most, lines.length);
    }
    expect(most).to.be.above(1);
  });

  it('stand behind those of eras that begin in their own, where these share a row', () => {
    const events = Array.from({length: 20}, (_, i) => ({title: `Event ${i}`, date: String(1810 + 10 * i)}));
    const longOnes = ['First', 'Second', 'Third', 'Interregnum'].map((title) => ({title, date: '1830/1950'}));
    const eras = [...longOnes, {title: 'Old Kingdom', date: '1860/1862'}];
    const pictures = picturesOf({events, eras}, flagsKind, 390, 'linear');
    const scene = pictures.scenePlan.sceneAt({start: Date.UTC(1858, 0), end: Date.UTC(1930, 0)});
    const names = flatMarks(scene.marks).flatMap((mark) =>
      mark.type === 'text' && mark.part === 'era-label' ? [mark.text] : [],
    );
    expect(names).to.have.members(eras.map(({title}) => title));
    expect(wrongNames(scene, pictures)).to.deep.equal([]);
  });
});
