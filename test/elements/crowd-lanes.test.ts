import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import '../../src/data/read-columns.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, nameOf, part, parts, settled} from '../support/element.js';
import {expectAccessible, media, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const COUNT = 20_000;

/** Events of so many groups: of the group `i` about twice as many as of `i + groups / 2`. */
function calls(groups: number) {
  return {
    start: Float64Array.from({length: COUNT}, (_, i) => Date.UTC(2000, 0, 1) + ((i * 7919) % COUNT) * 3_600_000),
    precision: 'hour' as const,
    group: Uint16Array.from({length: COUNT}, (_, i) => Math.floor((((i * 31) % 1000) / 1000) ** 1.5 * groups)),
    groups: Array.from({length: groups}, (_, i) => ({id: `g${i}`, title: `District ${i + 1}`})),
    importance: Float32Array.from({length: COUNT}, (_, i) => ((i * 13) % 100) / 100),
    title: (index: number) => `Call ${index}`,
  };
}

const headers = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.lane');
const periods = (element: Element) => parts<HTMLButtonElement>(element, '.picture button.period');
const elementsIn = (element: Element) => part(element, '.picture').querySelectorAll('*').length;
const numberIn = (text: string) => Number(/([\d,]+) events?/.exec(text)![1].replaceAll(',', ''));
const focused = ({shadowRoot}: Element) => nameOf(shadowRoot!.activeElement!);
const lengthOf = ({view}: EventTimelineElement) => view!.end - view!.start;

async function press(element: EventTimelineElement, key: string): Promise<void> {
  await sendKeys({press: key});
  await settled(element);
}

describe('a crowd of events with group-by', () => {
  afterEach(cleanUp);

  it('shows very many at once by what is known of them, and names them once that is found out in slices', async () => {
    const count = 120_000;
    const given = {
      start: Float64Array.from({length: count}, (_, i) => Date.UTC(2000, 0, 1) + i * 3_600_000),
      precision: 'hour' as const,
      group: Uint8Array.from({length: count}, (_, i) => i % 3),
      groups: [1, 2, 3].map((id) => ({id: String(id), title: `District ${id}`})),
      title: (index: number) => `Call ${index}`,
    };
    const element = await mount({columns: given}, {width: 1000});
    await until(() => element.shadowRoot!.querySelector('[part="keyboard"]') !== null);
    const named = () => parts(element, '.picture button.event').length;
    let [first, other] = [-1, -1];
    const watch = new MutationObserver(() => {
      if (headers(element).length < 3) return;
      if (first < 0) [first, other] = [named(), parts(element, '.picture button.period').length];
    });
    watch.observe(element.shadowRoot!, {childList: true, subtree: true});
    element.groupBy = 'group';
    await element.updateComplete;
    watch.disconnect();
    expect(first, 'named before').to.equal(0);
    expect(other, 'periods before').to.be.above(6);
    expect(named()).to.be.above(5);
    expect(headers(element).map((header) => numberIn(nameOf(header)))).to.deep.equal([40_000, 40_000, 40_000]);
    expect(element.issues).to.deep.equal([]);
  });

  it('has a lane for each group with its count and its periods, which add up', async () => {
    const element = await mount({columns: calls(4), groupBy: 'group'}, {width: 1000});
    expect(element.issues).to.deep.equal([]);
    expect(headers(element).map((header) => nameOf(header).replace(/,.*/, ''))).to.deep.equal(
      [1, 2, 3, 4].map((i) => `District ${i}`),
    );
    expect(headers(element).reduce((sum, header) => sum + numberIn(nameOf(header)), 0)).to.equal(COUNT);
    for (const header of headers(element)) {
      const title = nameOf(header).replace(/,.*/, '');
      const own = periods(element).filter((period) => nameOf(period).endsWith(title));
      expect(own.length, title).to.be.above(1);
      expect(own.reduce((sum, period) => sum + numberIn(nameOf(period)), 0)).to.equal(numberIn(nameOf(header)));
    }
    expect(parts(element, '.picture button.event').length).to.be.above(4);
    expect(elementsIn(element)).to.be.at.most(600);
    await expectAccessible(element);
  });

  it('comes nearer by the period of a lane, and lists what that holds where it is finest', async () => {
    const element = await mount({columns: calls(4), groupBy: 'group'}, {width: 1000});
    const before = lengthOf(element);
    const period = periods(element).find((one) => nameOf(one).endsWith('District 3'))!;
    period.click();
    await atRest(element);
    expect(lengthOf(element)).to.be.below(before / 1.2);
    element.view = {start: Date.UTC(2001, 0, 5, 8), end: Date.UTC(2001, 0, 5, 12)};
    await settled(element);
    const [finest] = periods(element);
    const count = numberIn(nameOf(finest));
    finest.click();
    await settled(element);
    const listed = parts(element, '.details li').length;
    expect(count === 1 ? Number(Boolean(element.selected)) : listed).to.equal(count);
  });

  it('leads by a key into the lane of a period, which is gone at the nearer view', async () => {
    const data = {
      groups: calls(6).groups,
      events: Array.from({length: 700}, (_, i) => ({
        id: `e${i}`,
        title: `Call ${i}`,
        date: new Date(Date.UTC(1900 + ((i * 37) % 100), i % 12, 1 + (i % 28))).toISOString().slice(0, 10),
        group: `g${i % 6}`,
      })),
    };
    const element = await mount({data, groupBy: 'group'}, {width: 1100, height: 460});
    const period = periods(element).findLast((one) => nameOf(one).endsWith('District 3'))!;
    const [years] = nameOf(period).split(':');
    period.focus();
    await press(element, 'Enter');
    await atRest(element);
    expect(periods(element).filter((one) => nameOf(one).startsWith(years))).to.deep.equal([]);
    await until(() => focused(element).endsWith('District 3'));
    expect(focused(element)).to.match(/^Call|^\d/);
  });

  it('writes while it is dragged to no line and no header: they stand still', async () => {
    const element = await mount({columns: calls(4), groupBy: 'group'}, {width: 1000});
    const {start, end} = element.extent!;
    element.view = {start: start + (end - start) / 4, end: start + (end - start) / 2};
    await atRest(element);
    const plot = part(element, '.plot');
    const {left, top} = plot.getBoundingClientRect();
    const move = (target: EventTarget, type: string, x: number) =>
      target.dispatchEvent(
        new MouseEvent(type, {bubbles: true, cancelable: true, view: window, clientX: left + x, clientY: top + 90}),
      );
    move(plot, 'mousedown', 700);
    move(window, 'mousemove', 690);
    await element.updateComplete;
    const written = new Map<string, number>();
    const observer = new MutationObserver((records) => {
      for (const {target} of records) {
        const [name] = (target as Element).classList;
        written.set(name, (written.get(name) ?? 0) + 1);
      }
    });
    observer.observe(part(element, '.picture svg'), {subtree: true, attributes: true, childList: true});
    const [header] = parts<SVGElement>(element, '.picture svg .lane-label');
    const before = header.getBoundingClientRect().left;
    move(window, 'mousemove', 660);
    await element.updateComplete;
    await until(() => written.size > 0);
    observer.disconnect();
    move(window, 'mouseup', 660);
    expect(header.getBoundingClientRect().left).to.be.closeTo(before, 0.1);
    expect(written).not.to.have.any.keys(
      'lane-line',
      'grid',
      'lane-column',
      'lane-arrow',
      'lane-label',
      'period-count',
    );
  });

  it('is used by keyboard, lane by lane, and closes a lane', async () => {
    const element = await mount({columns: calls(3), groupBy: 'group'}, {width: 1000});
    headers(element)[0].focus();
    await press(element, 'ArrowDown');
    expect(focused(element)).to.match(/^District 2, [\d,]+ events$/);
    await press(element, 'ArrowRight');
    expect(focused(element)).to.match(/District 2$/);
    await press(element, 'ArrowUp');
    expect(focused(element)).to.match(/District 1$/);
    headers(element)[0].click();
    await settled(element);
    expect(headers(element)[0].ariaExpanded).to.equal('false');
    expect(periods(element).some((period) => nameOf(period).endsWith('District 1'))).to.equal(false);
    await expectAccessible(element);
  });

  it('scrolls a thousand lanes, of which it draws those in sight, in at most 600 elements', async () => {
    const element = await mount({columns: calls(1000), groupBy: 'group'}, {width: 1000});
    await until(() => part(element, '.plot').matches('.scrolled'));
    await settled(element);
    const plot = part(element, '.plot');
    expect(plot.scrollHeight).to.be.above(40_000);
    expect(plot.offsetHeight).to.be.below(700);
    expect(headers(element).length).to.be.below(14);
    expect(elementsIn(element)).to.be.at.most(600);
    const axis = () => part(element, '.picture svg .axis').getBoundingClientRect().top;
    const top = axis();
    plot.scrollTop = 20_000;
    await until(() => !nameOf(headers(element)[0]).startsWith('District 1,'));
    await settled(element);
    expect(axis(), 'the axis stays').to.be.closeTo(top, 1);
    expect(elementsIn(element)).to.be.at.most(600);
    const {bottom} = plot.getBoundingClientRect();
    const seen = headers(element).filter((header) => {
      const box = header.getBoundingClientRect();
      return box.top >= top && box.bottom <= bottom;
    });
    expect(seen.length).to.be.within(5, 9);
    seen[3].focus();
    await settled(element);
    const name = focused(element);
    const number = Number(/\d+/.exec(name)![0]);
    for (let i = 1; i <= 8; i++) {
      await press(element, 'ArrowDown');
      await until(() => focused(element).startsWith(`District ${number + i},`));
    }
    const box = element.shadowRoot!.activeElement!.getBoundingClientRect();
    await until(() => element.shadowRoot!.activeElement!.getBoundingClientRect().bottom <= bottom + 1);
    expect(box.height).to.be.above(0);
    await expectAccessible(element);
  });

  it('has all lanes on paper, where the page asks for the picture', async () => {
    const element = await mount({columns: calls(40), groupBy: 'group', layout: 'lanes'}, {width: 900});
    await until(() => part(element, '.plot').matches('.scrolled'));
    expect(headers(element).length).to.be.below(14);
    if (!(await media({}, 'print'))) return;
    try {
      await until(() => headers(element).length === 40);
      await until(() => part(element, '.plot').offsetHeight > 40 * 50);
    } finally {
      await media({});
    }
    await until(() => headers(element).length < 14);
    expect(part(element, '.plot').offsetHeight).to.be.below(700);
  });

  it('says of columns that they have lanes by groups only', async () => {
    const element = await mount({columns: calls(3), groupBy: 'place'}, {width: 900});
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['too-many @group-by']);
    expect(headers(element)).to.deep.equal([]);
    element.groupBy = 'group';
    element.layout = 'lanes';
    await settled(element);
    expect(element.issues).to.deep.equal([]);
    expect(headers(element)).to.have.lengthOf(3);
  });

  it('says of columns of very many groups that there are no lanes, and shows the picture without', async () => {
    const count = 12_000;
    const columns = {
      start: Float64Array.from({length: count}, (_, i) => Date.UTC(2000, 0, 1) + i * 3_600_000),
      group: Array.from({length: count}, (_, i) => `g${i % 3000}`),
      title: String,
    };
    const element = await mount({data: {columns}, groupBy: 'group'}, {width: 900});
    await until(() => element.issues.length > 0);
    await settled(element);
    expect(element.issues.map(({path, message}) => `${path} ${message}`).join()).to.match(
      /^@group-by group-by="group" makes a lane for each of at most 2,500 groups, and there are 3,000: put them into fewer/,
    );
    expect(headers(element)).to.deep.equal([]);
    expect(parts(element, '.picture button.period').length).to.be.above(3);
  });
});
