import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {markOf} from '../../src/render/live-picture.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {city} from '../../stories/chronologies/city.js';
import {inventions} from '../../stories/chronologies/inventions.js';
import {project} from '../../stories/chronologies/project.js';
import {cleanUp, eachDrawn, eventButton, mount, mouse, nameOf, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';
import {unevenDataset} from '../support/uneven-dataset.js';

const buttons = (element: Element, kind: string) => parts<HTMLButtonElement>(element, `.picture button.${kind}`);
const focused = (element: Element) => nameOf(element.shadowRoot!.activeElement!);
/** The place of a button along the axis of a picture in which time runs to the right, px. */
/** Where a button stands in the picture, px from its left. */
const xOf = (button: HTMLElement) =>
  button.getBoundingClientRect().x - button.closest('.picture')!.getBoundingClientRect().x;

async function press(element: EventTimelineElement, key: string): Promise<void> {
  await sendKeys({press: key});
  await atRest(element);
  await settled(element);
}

describe('<event-timeline scale>', () => {
  afterEach(cleanUp);

  it('folds a narrow picture whose cards would stand far away; a button shows true distances, and quiet times shortened again', async () => {
    const element = await mount({data: withdrawal2021}, {width: 390});
    const summary = () => part(element, '.summary').textContent;
    const tool = () => part<HTMLButtonElement>(element, '[part~=tool-scale]');
    expect(summary()).to.match(/, quiet times shortened$/);
    expect(buttons(element, 'event')).to.have.lengthOf(17);
    const folds = buttons(element, 'fold').map(nameOf);
    expect(folds).to.include('50 days, quiet times shortened');
    expect(parts(element, '.tool').map(nameOf), 'no other button was asked for').to.deep.equal(['true distances']);
    await expectAccessible(element);
    tool().click();
    await settled(element);
    expect(summary()).not.to.match(/shortened/);
    expect(buttons(element, 'fold')).to.deep.equal([]);
    expect(buttons(element, 'event').length).to.be.below(17);
    expect(nameOf(tool())).to.equal('quiet times shortened');
    expect(part(element, '[role=status]').textContent).to.contain('true distances');
    tool().click();
    await settled(element);
    expect(buttons(element, 'event')).to.have.lengthOf(17);
  });

  it('opens a fold that is chosen, by pointer and by keyboard: the time that it leaves out fills the view', async () => {
    const element = await mount({data: inventions, scale: 'folded'}, {width: 390});
    const whole = {...element.view!};
    const [fold] = buttons(element, 'fold');
    const name = nameOf(fold);
    expect(fold.getAttribute('aria-expanded'), 'nothing unfolds below').to.equal(null);
    fold.click();
    await atRest(element);
    await settled(element);
    const years = (element.view!.end - element.view!.start) / 31_556_952_000;
    expect(years).to.be.within(
      Number.parseFloat(name.replace(',', '')) * 0.9,
      Number.parseFloat(name.replace(',', '')) * 1.6,
    );
    expect(buttons(element, 'fold').map(nameOf)).not.to.include(name);
    await element.fit();
    await atRest(element);
    expect(element.view).to.deep.equal(whole);
    // After the first event comes the fold behind it.
    buttons(element, 'event')[0].focus();
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal(name);
    await press(element, 'Enter');
    expect(element.view!.end - element.view!.start).to.be.below((whole.end - whole.start) / 2);
  });

  it('moves with the finger: what is dragged on a folded axis stays under the pointer', () =>
    eachDrawn(async () => {
      const element = await mount({data: inventions, scale: 'folded', view: '1700/1950'});
      await atRest(element);
      const dots = () =>
        new Map(
          parts(element, '.picture svg .mark').map((dot) => {
            const mark = markOf(dot)!;
            return [mark.ids![0], mark.type === 'circle' ? dot.getBoundingClientRect().x : undefined];
          }),
        );
      const before = dots();
      mouse(element, 'mousedown', 600, 5);
      mouse(element, 'mousemove', 500, 5);
      await settled(element);
      const after = dots();
      const moved = [...after].filter(([id, x]) => x !== undefined && before.get(id) !== undefined);
      expect(moved.length).to.be.above(2);
      for (const [id, x] of moved) expect(before.get(id)! - x!, id).to.be.closeTo(100, 0.5);
      mouse(element, 'mouseup', 500, 5);
      await atRest(element);
    }));

  it('is taken from the dataset, unless the page asks for one; the overview has it too', async () => {
    const element = await mount({data: {...city, scale: 'even'}, controls: 'overview'});
    const summary = () => part(element, '.summary').textContent;
    expect(summary()).to.contain('even distances');
    const overview = part(element, 'timeline-overview');
    await until(() => parts(overview, '.all > *').length > 0);
    const bent = parts(overview, '.all [part~=density]').length;
    element.scale = 'log';
    await settled(element);
    expect(summary()).to.contain('logarithmic scale');
    element.scale = 'linear';
    await settled(element);
    expect(summary()).not.to.match(/distances|scale/);
    expect(parts(overview, '.all [part~=density]').length).not.to.equal(0);
    expect(bent).not.to.equal(0);
    element.scale = 'sideways' as 'auto';
    await settled(element);
    expect(summary(), 'what is no scale is left to the dataset').to.contain('even distances');
    expect(element.issues.map(({path, code}) => [path, code])).to.deep.equal([['@scale', 'bad-attribute']]);
  });

  it('is offered in the toolbar where it has room for a fifth more labels', async () => {
    const years = ['1000', ...Array.from({length: 60}, (_, i) => String(1962 + i))];
    const events = years.map((date) => ({title: `What came about in ${date}`, date}));
    const element = await mount({events, controls: 'toolbar'}, {width: 1000});
    await until(() => parts(element, '[part~=tool-scale]').length === 1);
    const before = buttons(element, 'event').length;
    part(element, '[part~=tool-scale]').click();
    await settled(element);
    expect(buttons(element, 'event').length).to.be.above(before * 1.2);
    expect(part(element, '.summary').textContent).to.contain('quiet times shortened');
  });

  it('is offered by name: of the scales with a fifth more labels the one with the most, or an earlier one with nearly as many', async () => {
    const names = {
      linear: 'true distances',
      folded: 'quiet times shortened',
      even: 'even distances',
      log: 'logarithmic scale',
    };
    const others = ['folded', 'even', 'log'] as const;
    const offers: string[] = [];
    for (const data of [unevenDataset(0, 70), unevenDataset(20, 70), city]) {
      const labels: Record<string, number> = {};
      for (const scale of ['linear', ...others] as const) {
        const shown = await mount({data, scale}, {width: 1088});
        labels[scale] = buttons(shown, 'event').length;
        cleanUp();
      }
      const most = Math.max(...others.map((scale) => labels[scale]));
      const better = others.find((scale) => labels[scale] >= most - 3 && labels[scale] > 1.2 * labels.linear);
      const element = await mount({data, controls: 'toolbar'}, {width: 1088});
      const tools = () => parts(element, '[part~=tool-scale]').map(nameOf);
      if (better) await until(() => tools().length > 0);
      else await atRest(element);
      expect(tools(), JSON.stringify(labels)).to.deep.equal(better ? [names[better]] : []);
      offers.push(better ?? 'none');
      cleanUp();
    }
    expect(offers).to.deep.equal(['even', 'log', 'none']);
  });

  it('turns the flags that an edge cuts once the view rests, and none while it moves', async () => {
    const element = await mount({data: withdrawal2021}, {width: 1088});
    await element.zoomTo('2021-06-22');
    await atRest(element);
    await settled(element);
    const cut = () =>
      buttons(element, 'event').filter((button) => {
        const x = xOf(button);
        return x < -4 && x + button.offsetWidth > 4 && button.matches('.above, .below');
      });
    expect(cut().map(nameOf)).to.deep.equal([]);
    expect(buttons(element, 'event').map(nameOf)).to.include('Shir Khan Bandar crossing seized, June 22, 2021, Border');
  });
});

describe('<event-timeline group-by>', () => {
  afterEach(cleanUp);

  it('has a lane for each group, whose header closes and opens it', async () => {
    const element = await mount({data: project, groupBy: 'group'});
    const headers = () => buttons(element, 'lane');
    expect(headers().map(nameOf)).to.deep.equal([
      'Design, 9 events',
      'Hardware, 9 events',
      'Software, 8 events',
      'Certification, 6 events',
      'Launch, 7 events',
    ]);
    expect(headers().map((header) => header.ariaExpanded)).to.deep.equal(headers().map(() => 'true'));
    await expectAccessible(element);
    const [, , software] = headers();
    const height = part(element, '.plot').offsetHeight;
    software.click();
    await settled(element);
    expect(headers()[2].ariaExpanded).to.equal('false');
    expect(headers()[2].getAttribute('aria-controls')).to.equal(null);
    expect(part(element, '.plot').offsetHeight).to.be.below(height);
    expect(
      buttons(element, 'event')
        .map(nameOf)
        .filter((name) => name.endsWith(', Software')),
    ).to.deep.equal([]);
    expect(element.selected, 'nothing is opened').to.equal('');
    headers()[2].click();
    await settled(element);
    expect(part(element, '.plot').offsetHeight).to.equal(height);
  });

  it('has the name of each lane in a heading below its own, and keeps the focus there', async () => {
    const groups = [
      {id: 'app', title: 'App'},
      {id: 'ios', title: 'iPhone', parent: 'app'},
      {id: 'law', title: 'Law'},
    ];
    const events = groups.map(({id, title}, i) => ({title: `${title} begins`, date: String(2001 + i), group: id}));
    const data = {title: 'A plan', groups, events};
    const element = await mount({data, groupBy: 'group', headingLevel: 3}, {width: 1000});
    const headings = () => parts(element, '[role=heading]').map((heading) => `${heading.ariaLevel} ${nameOf(heading)}`);
    await until(() => headings().length > 1);
    const open = ['3 A plan', '4 App, 1 event', '5 iPhone, 1 event', '4 Law, 1 event'];
    expect(headings()).to.deep.equal(open);
    expect(parts(element, '.picture ol > li').length).to.equal(buttons(element, 'lane').length + events.length);
    buttons(element, 'lane')[0].focus();
    await press(element, 'Enter');
    expect(headings()).to.deep.equal(['3 A plan', '4 App, 2 events', '4 Law, 1 event']);
    expect(focused(element)).to.equal('App, 2 events');
    await press(element, 'Enter');
    expect(headings()).to.deep.equal(open);
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal('iPhone, 1 event');
    element.headingLevel = 6;
    await settled(element);
    expect(
      headings()
        .slice(1)
        .map((heading) => heading[0]),
    ).to.deep.equal(['6', '6', '6']);
    await expectAccessible(element);
  });

  it('is used by keyboard: along a lane, and to the nearest event of the lanes beside it', async () => {
    const element = await mount({data: project, groupBy: 'group'});
    const [design, hardware] = buttons(element, 'lane');
    design.focus();
    await press(element, 'ArrowRight');
    expect(focused(element)).to.match(/, Design$/);
    await press(element, 'ArrowLeft');
    expect(focused(element)).to.equal(nameOf(design));
    await press(element, 'ArrowDown');
    expect(focused(element)).to.equal(nameOf(hardware));
    await press(element, 'ArrowRight');
    await press(element, 'ArrowRight');
    expect(focused(element)).to.match(/, Hardware$/);
    await press(element, 'ArrowUp');
    expect(focused(element)).to.match(/, Design$/);
    await press(element, 'Enter');
    expect(element.selected).not.to.equal('');
  });

  it('scrolls very many lanes under their axis, in the usual height or in that of the page, and few not', async () => {
    const lanesOf = (count: number) => ({
      groups: Array.from({length: count}, (_, i) => ({id: `g${i}`, title: `Group ${i + 1}`})),
      events: Array.from({length: 3 * count}, (_, i) => ({
        id: `e${i}`,
        title: `Event ${i + 1}`,
        date: String(1900 + ((i * 37) % 120)),
        group: `g${i % count}`,
      })),
    });
    const few = await mount({data: lanesOf(12), groupBy: 'group'}, {width: 390});
    await atRest(few);
    expect(part(few, '.plot').matches('.scrolled')).to.equal(false);
    expect(buttons(few, 'lane')).to.have.lengthOf(12);
    expect(part(few, '.picture').offsetHeight).to.be.at.most(part(few, '.plot').offsetHeight + 1);
    cleanUp();

    const element = await mount({data: lanesOf(1000), groupBy: 'group'}, {width: 800});
    const plot = part(element, '.plot');
    await until(() => plot.matches('.scrolled'));
    await settled(element);
    expect(plot.offsetHeight).to.be.closeTo(640, 1);
    expect(plot.scrollHeight).to.be.above(25_000);
    const axis = () => part(element, '.picture svg .axis').getBoundingClientRect().top;
    const top = axis();
    plot.scrollTop = 15_000;
    await until(() => !nameOf(buttons(element, 'lane')[0]).startsWith('Group 1,'));
    await settled(element);
    expect(axis(), 'the axis stays').to.be.closeTo(top, 1);
    expect(buttons(element, 'event').length).to.be.above(20);

    // Keys lead from lane to lane, and what has the focus is neither under the axis nor below the picture.
    const under = top + Number.parseFloat(plot.style.scrollPaddingTop) - 4;
    for (const [key, step] of [
      ['ArrowDown', 1],
      ['ArrowUp', -1],
    ] as const) {
      const isIn = ({top: from, bottom}: DOMRect) => from > under && bottom < plot.getBoundingClientRect().bottom;
      buttons(element, 'lane')
        .find((button) => isIn(button.getBoundingClientRect()))!
        .focus();
      const first = Number(/\d+/.exec(focused(element))![0]);
      for (let i = 1; i <= 3; i++) {
        await press(element, key);
        await until(() => focused(element).startsWith(`Group ${first + i * step},`));
      }
      const box = () => element.shadowRoot!.activeElement!.getBoundingClientRect();
      await until(() => box().top >= under && box().bottom <= plot.getBoundingClientRect().bottom + 1);
    }

    // What is opened from elsewhere, and what is marked, is scrolled to.
    const isSeen = (id: string) => {
      const box = buttons(element, 'event')
        .find(({dataset}) => dataset.id === id)
        ?.getBoundingClientRect();
      return box !== undefined && box.top >= under && box.bottom <= plot.getBoundingClientRect().bottom + 1;
    };
    element.select('e900');
    await until(() => isSeen('e900'));
    element.select();
    element.marked = ['e20'];
    await until(() => isSeen('e20'));
    element.marked = [];
    await settled(element);
    await expectAccessible(element);

    for (const [property, height] of [
      ['height', 480],
      ['minHeight', 900],
      ['maxHeight', 400],
    ] as const) {
      element.style[property] = `${height}px`;
      await until(() => Math.abs(element.offsetHeight - height) < 2 && plot.matches('.scrolled'));
      await until(() => Math.abs(part(element, '.picture').parentElement!.offsetHeight - plot.offsetHeight) < 2);
      await settled(element);
      expect(element.scenePlan!.plan.height, property).to.be.closeTo(plot.offsetHeight, 2);
      element.style[property] = '';
      await until(() => Math.abs(plot.offsetHeight - 640) < 2);
    }
  });

  it('takes a function, an order, and lays out anew when either changes', async () => {
    const element = await mount({
      data: project,
      groupBy: ({title}: {title: string}) => (title < 'M' ? 'A to L' : 'M to Z'),
    });
    const headers = () =>
      buttons(element, 'lane').map(
        (header) => part(element, '.picture').contains(header) && nameOf(header).replace(/,.*/, ''),
      );
    expect(headers()).to.have.members(['A to L', 'M to Z']);
    element.groupBy = 'occurrence';
    element.laneOrder = 'count';
    await settled(element);
    expect(headers()[0]).to.equal('happened');
    element.groupBy = '';
    await settled(element);
    expect(headers()).to.deep.equal([]);
    expect(element.issues).to.deep.equal([]);
  });

  it('keeps its headers in place while the view moves, and names events that a bar in sight is', async () => {
    const element = await mount({data: project, groupBy: 'group'});
    const places = () => buttons(element, 'lane').map((header) => Math.round(header.getBoundingClientRect().x));
    const before = places();
    element.view = '2025-09/2025-11';
    await settled(element);
    expect(places()).to.deep.equal(before);
    expect(eventButton(element, buttons(element, 'event')[0].dataset['id']!)).to.be.instanceOf(HTMLButtonElement);
  });

  it('has its lanes in the overview, which follows their grouping, their order and what is closed', async () => {
    const element = await mount({data: project, groupBy: 'group', controls: 'overview'});
    const overview = part(element, 'timeline-overview');
    const strips = () =>
      parts(overview, '.density').map((strip) => ({
        color: [...strip.classList].find((name) => name.startsWith('group-')),
        fill: getComputedStyle(strip).fill,
        // The places of its columns.
        shape: strip.getAttribute('d'),
      }));
    await until(() => strips().length > 0);
    const colors = () => strips().map(({color}) => color);
    expect(colors()).to.deep.equal([1, 2, 3, 4, 5].map((i) => `group-${i}`));
    expect(new Set(strips().map(({fill}) => fill)).size).to.equal(5);
    element.laneOrder = 'name';
    await settled(element);
    await until(() => colors().join() === 'group-4,group-1,group-2,group-5,group-3');
    element.groupBy = 'occurrence';
    await settled(element);
    await until(() => colors().every((color) => color === undefined));
    expect(strips().length).to.be.above(1);
    element.groupBy = '';
    await settled(element);
    await until(() => strips().length === 1);
    const nested = {...project, groups: project.groups!.map((group, i) => (i ? {...group, parent: 'design'} : group))};
    element.data = nested;
    element.groupBy = 'group';
    element.laneOrder = 'data';
    await settled(element);
    await until(() => strips().length === 5);
    await expectAccessible(element);
    // A closed lane holds those within it; all alone it is as the whole.
    buttons(element, 'lane')[0].click();
    await settled(element);
    await until(() => strips().length === 1);
  });

  it('shows eras in the overview too, and none where there are none', async () => {
    const element = await mount({data: city, controls: 'overview'});
    const overview = part(element, 'timeline-overview');
    const bands = () => parts<SVGRectElement>(overview, '[part~=era]').map((band) => band.getBoundingClientRect());
    await until(() => bands().length === 5);
    const {left, right} = part(overview, '.window').getBoundingClientRect();
    for (const band of bands()) {
      expect(band.left).to.be.at.least(left - 1);
      expect(band.right).to.be.at.most(right + 1);
    }
    const before = bands().map(({width}) => width);
    element.scale = 'even';
    await settled(element);
    await until(() => bands().some(({width}, i) => Math.abs(width - before[i]) > 10));
    element.data = project;
    await settled(element);
    await until(() => bands().length === 0);
  });

  it('shows eras behind the events and tells them in the summary', async () => {
    const element = await mount({data: city});
    expect(parts(element, '[part~=era]')).to.have.lengthOf(5);
    expect(parts(element, '[part~=era-label]').map(({textContent}) => textContent)).to.include('Empire');
    expect(part(element, '.summary').textContent).to.match(
      /, Kingdom, Republic, Empire, Papal States, Capital of Italy$/,
    );
  });
});
