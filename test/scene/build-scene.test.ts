import {expect} from 'chai';
import {compileTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import {en} from '../../src/locales/en.js';
import {fa} from '../../src/locales/fa.js';
import {metricTable} from '../../src/render/metric-table.js';
import {buildScene} from '../../src/scene/build-scene.js';
import {flagsKind} from '../../src/scene/flags-kind.js';
import {ScenePlan, type SceneOptions} from '../../src/scene/scene-plan.js';
import type {Scene} from '../../src/scene/scene.js';
import {everyUncertainty, persian, sample} from '../../stories/datasets.js';
import {flatMarks} from '../support/flat-marks.js';
import {randomFrom} from '../support/random.js';
import {randomDataset} from '../support/random-dataset.js';
import {cases} from '../support/thorough.js';

function sceneOf(value: unknown, options: Partial<SceneOptions> = {}): Scene {
  const {dataset} = readDataset(value);
  return buildScene(dataset, compileTable(dataset), {width: 1000, measure: metricTable(), messages: en, ...options});
}

describe('buildScene', () => {
  it('is plain data: it survives being stored', () => {
    for (const width of [360, 1000]) {
      const scene = sceneOf(sample, {width});
      expect(JSON.parse(JSON.stringify(scene))).to.deep.equal(scene);
    }
  });

  it('is a function of its input', () => {
    const value = randomDataset(20, 80);
    expect(sceneOf(value)).to.deep.equal(sceneOf(value));
  });

  it('draws instants of any size at any distance, and comes to an end', () => {
    const random = randomFrom(11);
    for (let i = 0; i < cases(120, 300); i++) {
      const magnitude = 10 ** (random() * 23);
      const base = (random() - 0.5) * magnitude;
      const length = 10 ** (random() * Math.log10(magnitude + 10));
      const events = Array.from({length: 1 + Math.floor(random() * 5)}, () => {
        const earliest = base + random() * length;
        return {title: 'x', date: {earliest, [random() < 0.5 ? 'latest' : 'endLatest']: earliest + random() * length}};
      });
      const scene = JSON.stringify(sceneOf(events, {width: random() < 0.5 ? 900 : 300}));
      expect(scene, JSON.stringify(events)).not.to.match(/null|NaN/); // what JSON makes of NaN and infinity
    }
  });

  it('gives every mark a key of its own', () => {
    for (let seed = 1; seed < 30; seed += cases(3, 1)) {
      const {marks, items} = sceneOf(randomDataset(seed, seed * 3), {width: seed % 2 ? 360 : 900});
      const keys = flatMarks(marks).map(({type, key}) => `${type} ${key}`);
      expect(
        keys.length - new Set(keys).size,
        `seed ${seed}: ${keys.filter((key, i) => keys.indexOf(key) !== i).join()}`,
      ).to.equal(0);
      expect(new Set(items.map(({key}) => key)).size).to.equal(items.length);
    }
  });

  it('gives every mark and item a key of its own whatever ids hold, such as the words of keys', () => {
    const words = [
      '',
      ' ring',
      ' body',
      ' cross',
      ' outline',
      ' core',
      ' title',
      ' title 0',
      ' meta 0',
      ' date',
      ' label',
      ' sign',
      ' start',
    ];
    const ids = ['more', 'before', 'after', 'dot', 'bar', 'flag', 'label-rule', ''].flatMap((kind) =>
      words.map((word) => `${kind} a${word}`.trim()),
    );
    const events = [...new Set(ids)].map((id, i) => ({
      id,
      title: `Event ${i}`,
      date: i % 3 ? `2021-${String(1 + (i % 12)).padStart(2, '0')}-0${1 + (i % 9)}` : '2021-02/2021-06',
      status: i % 2 ? 'claimed' : 'confirmed',
      occurrence: i % 5 ? 'happened' : 'cancelled',
      attributions: [{who: 'Somebody'}],
    }));
    for (const width of [360, 900]) {
      for (const mostHeight of [240, 2000]) {
        const {marks, items} = sceneOf({events}, {width, mostHeight});
        const keys = flatMarks(marks).map(({type, key}) => `${type} ${key}`);
        expect(
          keys.filter((key, i) => keys.indexOf(key) !== i),
          `${width} px`,
        ).to.deep.equal([]);
        expect(new Set(items.map(({key}) => key)).size).to.equal(items.length);
      }
    }
  });

  it('tells every event once, in time order', () => {
    for (let seed = 1; seed < 30; seed += cases(3, 1)) {
      const value = randomDataset(seed, seed * 4);
      const {dataset} = readDataset(value);
      const {items} = sceneOf(value, {width: seed % 2 ? 360 : 900, mostHeight: 300});
      const told = items.flatMap(({ids}) => ids);
      expect(told.toSorted()).to.deep.equal(dataset.events.map(({id}) => id).toSorted());
      const start = new Map(dataset.events.map(({id, date}) => [id, date.earliest]));
      // A fold comes before the first event after it.
      const firsts = items.map(({ids, stretch}) => stretch?.end ?? start.get(ids[0])!);
      expect(firsts).to.deep.equal(firsts.toSorted((a, b) => a - b));
    }
  });

  it('says of every event title, date, state and group', () => {
    const spoken = new Map(
      sceneOf(everyUncertainty).items.map(({label, description}) => [label, description.replace(/\u2009/g, ' ')]),
    );
    expect(Object.fromEntries(spoken)).to.deep.include({
      'A known day': 'January 12, 2021',
      'About a day': 'about February 3, 2021',
      'A day that may be wrong': 'February 24, 2021 (uncertain)',
      'Some day of a month': 'March 2021',
      'Between two days': 'between April 5 and May 20, 2021',
      'Some time in spring': 'spring 2021',
      'A span with vague ends': 'about April 2021 – June 2021',
      'Without an end': 'since July 1, 2021, ongoing',
      Claimed: 'June 15, 2021, claimed',
      Retracted: 'July 20, 2021, retracted',
      Cancelled: 'October 25, 2021, cancelled',
      'Planned, says one side': 'December 1, 2021, planned, claimed',
    });
  });

  it('encodes whether in the body, how well known in the outline, and never either by colour alone', () => {
    const {marks} = sceneOf(everyUncertainty);
    const stylesOf = (id: string) =>
      new Set(
        flatMarks(marks)
          .filter(({ids, part}) => ids?.includes(id) && part === 'label-rule')
          .flatMap(({styles}) => styles ?? []),
      );
    expect([...stylesOf('exact')]).to.deep.equal(['group-none']);
    expect([...stylesOf('planned')]).to.deep.equal(['group-none', 'hollow']);
    expect([...stylesOf('cancelled')]).to.deep.equal(['group-none', 'hollow', 'crossed']);
    expect([...stylesOf('claimed')]).to.deep.equal(['group-none', 'dashed']);
    expect([...stylesOf('false')]).to.deep.equal(['group-none', 'dashed', 'struck']);
    expect([...stylesOf('planned-claimed')]).to.deep.equal(['group-none', 'hollow', 'dashed']);
  });

  it('explains in the legend what is drawn, and only that', () => {
    const legend = (value: unknown, options?: Partial<SceneOptions>) =>
      sceneOf(value, options).legend.map(({label}) => label);
    expect(
      legend([
        {title: 'A', date: '2021-06-22'},
        {title: 'B', date: '2022-06-22'},
      ]),
    ).to.deep.equal([]);
    expect(legend(everyUncertainty)).to.deep.equal([
      'planned, postponed, not known to have happened',
      'cancelled',
      'claimed, disputed, unverified, retracted, false',
      'somewhere within, not known when',
      'roughly: the ends are not known exactly',
      'began or ended somewhere within',
      'has no beginning or no end',
      'after Aug 31, 2021: not yet known',
    ]);
    const told = [
      'Front line',
      'Border',
      'Diplomacy',
      'Withdrawal',
      'planned',
      'claimed',
      'somewhere within, not known when',
      'roughly: the ends are not known exactly',
      'after Jun 22, 2021: not yet known',
    ];
    for (const width of [300, 360, 900, 1120])
      expect(legend(sample, {width}), 'the same at every width').to.deep.equal(told);
    const {dataset} = readDataset(sample);
    const scenePlan = new ScenePlan(dataset, compileTable(dataset), flagsKind, {
      width: 1000,
      measure: metricTable(),
      messages: en,
    });
    const {start, end} = scenePlan.extent;
    for (const zoom of [1, 3, 50])
      expect(
        scenePlan.sceneAt({start, end: start + (end - start) / zoom}).legend.map(({label}) => label),
        'and in every view',
      ).to.deep.equal(told);
  });

  it('takes a plain date for exact to its unit, not for uncertain', () => {
    const plain = ['2024-03-01', '2024-03-04', '2024-03-09T10', '2024-03-15', '2024-03-20'].map((date) => ({
      title: date,
      date,
    }));
    const marksOf = (events: unknown, width: number) =>
      sceneOf(events, {width}).marks.filter(({part}) => part === 'band' || part === 'cap');
    for (const width of [360, 1000]) {
      expect(sceneOf(plain, {width}).legend.map(({label}) => label)).to.deep.equal([]);
      expect(marksOf(plain, width).filter(({part}) => part === 'cap')).to.deep.equal([]);
    }
    expect(marksOf(plain, 1000).map(({styles}) => styles)).to.deep.equal(
      Array.from({length: 4}, () => ['group-none', 'plain']),
    );
    for (const date of [
      '2024-03-~08',
      '2024-03-08?',
      '2024-03-08%',
      '2024-03-XX',
      '202X',
      '[2024-03-08..2024-03-10]',
      {earliest: '2024-03-08', latest: '2024-03-10'},
    ]) {
      const events = [...plain, {title: 'Not plain', date}];
      expect(
        marksOf(events, 1000).some(({part}) => part === 'cap'),
        JSON.stringify(date),
      ).to.equal(true);
      expect(sceneOf(events).legend, JSON.stringify(date)).to.have.lengthOf(1);
    }
    const spans = (date: string) => sceneOf([{title: 'A span', date}]);
    expect(spans('2007/2009').legend, 'lasted three years').to.deep.equal([]);
    expect(spans('2007~/2009').legend.map(({label}) => label)).to.deep.equal(['began or ended somewhere within']);
  });

  it('tells groups apart by shape as well as colour, and names of a thousand some', () => {
    const grouped = (count: number) =>
      sceneOf(
        Array.from({length: count}, (_, i) => ({title: `E${i}`, date: `${1000 + i}`, group: `g${i}`})),
        {width: 4000},
      );
    const looks = (scene: Scene) =>
      scene.legend
        .filter(({key}) => key.startsWith('group '))
        .map(({marks: [mark]}) => ({color: mark.styles?.[0], shape: mark.type === 'path' ? mark.d : mark.type}));
    const forty = looks(grouped(40));
    expect(new Set(forty.map(({color, shape}) => `${color} ${shape}`)).size, 'no two share both').to.equal(40);
    expect(new Set(forty.slice(0, 7).map(({shape}) => shape)).size, 'and seven differ without colour').to.equal(7);
    const thousand = grouped(1000);
    expect(looks(thousand)).to.have.lengthOf(8);
    expect(thousand.legend.map(({label}) => label).at(-1)).to.equal('and 992 more');
  });

  it('says in words what each mark of the legend is', () => {
    const words = new Map(
      sceneOf({
        ...everyUncertainty,
        events: everyUncertainty.events.map((event, i) => ({...event, group: i % 2 ? 'two' : 'one'})),
      }).legend.map(({key, mark}) => [key, mark]),
    );
    expect(Object.fromEntries(words)).to.deep.equal({
      'group one': 'group',
      'group two': 'group',
      hollow: 'hollow',
      crossed: 'crossed',
      dashed: 'dashed',
      band: 'band',
      softBand: 'softBand',
      lighterEnd: 'lighterEnd',
      arrow: 'arrow',
      dashedAxis: 'dashedAxis',
    });
  });

  it('mirrors time for those who read it from right to left, and only positions', () => {
    const ltr = sceneOf(persian, {messages: en});
    const rtl = sceneOf(persian, {messages: en, language: 'fa'});
    expect([ltr.direction, rtl.direction]).to.deep.equal(['ltr', 'rtl']);
    const x = (scene: Scene, id: string) => scene.items.find(({ids}) => ids[0] === id)!.box.x;
    expect(x(ltr, 'withdrawal-begins')).to.be.below(x(ltr, 'deadline'));
    expect(x(rtl, 'withdrawal-begins')).to.be.above(x(rtl, 'deadline'));
    const hebrew = sceneOf(persian, {messages: en, language: 'he'});
    expect(hebrew.direction, 'Hebrew is written from right to left').to.equal('rtl');
    expect(x(hebrew, 'withdrawal-begins'), 'but reads timelines from left to right').to.be.below(x(hebrew, 'deadline'));
  });

  it('keeps every mark within the picture', () => {
    for (const [value, options] of [
      [sample, {}],
      [sample, {width: 360}],
      [persian, {messages: fa}],
      [everyUncertainty, {width: 600}],
    ] as const) {
      const {marks, width, height} = sceneOf(value, options);
      for (const mark of marks) {
        if (mark.type === 'rect')
          expect(
            mark.x >= -1 && mark.x + mark.width <= width + 1 && mark.y >= -4 && mark.y + mark.height <= height + 4,
            mark.key,
          ).to.equal(true);
        if (mark.type === 'circle')
          expect(mark.x - mark.radius >= -1 && mark.x + mark.radius <= width + 1, mark.key).to.equal(true);
      }
    }
  });

  it('tells date from state at every width, and cuts neither', () => {
    for (let width = 200; width <= 480; width += 10) {
      const {marks} = sceneOf(
        [{title: 'All forces out', date: '/2021-09~', occurrence: 'planned', status: 'claimed'}],
        {width},
      );
      const texts = (part: string) =>
        marks.flatMap((mark) => (mark.type === 'text' && mark.part === part ? [mark.text] : []));
      expect(texts('date').join(' '), `${width} px`).not.to.match(/planned|claimed|·/);
      expect(texts('state').join(' ').replace(/^· /, ''), `${width} px`).to.match(/^planned,\s?claimed$/);
      expect(texts('date').join(' '), `${width} px`).not.to.include('…');
    }
  });

  it('has a sentence for a timeline without events', () => {
    expect(sceneOf([]).summary).to.equal('There are no events to show.');
    expect(sceneOf([]).items).to.deep.equal([]);
  });
});
