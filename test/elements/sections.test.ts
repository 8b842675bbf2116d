import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {markOf} from '../../src/render/live-picture.js';
import {chronology as persian} from '../../stories/chronologies/persian.js';
import {project} from '../../stories/chronologies/project.js';
import {siege} from '../../stories/chronologies/siege.js';
import type {PathMark} from '../../src/scene/mark.js';
import {cleanUp, eventButton, mount, nameOf, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const buttons = (element: Element, kind: string) => parts<HTMLButtonElement>(element, `.picture button.${kind}`);
const focused = (element: Element) => nameOf(element.shadowRoot!.activeElement!);

async function press(element: EventTimelineElement, key: string): Promise<void> {
  await sendKeys({press: key});
  await atRest(element);
  await settled(element);
}

/** How many elements there are in a scope, in shadow trees too. */
function countIn(scope: ParentNode): number {
  let count = 0;
  for (const {shadowRoot} of scope.querySelectorAll('*')) count += 1 + (shadowRoot ? countIn(shadowRoot) : 0);
  return count;
}

describe('grouped events in a narrow container', () => {
  afterEach(cleanUp);

  it('are sections down the page, each with a heading, that close and open by mouse and keyboard', async () => {
    const element = await mount({data: project, groupBy: 'group'}, {width: 390});
    await until(() => parts(element, '.picture [role=heading]').length > 0);
    const titles = () => parts(element, '.picture [role=heading]').map(nameOf);
    const open = ['Design, 9 events', 'Hardware, 9 events', 'Software, 8 events', 'Certification, 6 events'];
    expect(titles().slice(0, 4)).to.deep.equal(open);
    expect(buttons(element, 'lane').map((button) => button.ariaExpanded)).to.deep.equal(titles().map(() => 'true'));
    await expectAccessible(element);
    const height = part(element, '.picture').offsetHeight;
    const design = buttons(element, 'event').filter((button) => /, Design/.test(nameOf(button)));
    expect(design.length).to.be.above(6);
    buttons(element, 'lane')[0].click();
    await settled(element);
    expect(buttons(element, 'lane')[0].ariaExpanded).to.equal('false');
    expect(buttons(element, 'event').filter((button) => /, Design/.test(nameOf(button)))).to.deep.equal([]);
    await until(() => part(element, '.picture').offsetHeight < height - 200);
    await expectAccessible(element);
    buttons(element, 'lane')[0].focus();
    await press(element, 'Enter');
    expect(focused(element)).to.equal(open[0]);
    expect(buttons(element, 'lane')[0].ariaExpanded).to.equal('true');
    expect(part(element, '.picture').offsetHeight).to.equal(height);
  });

  it('are walked by arrows: down the page through all sections, and sideways to the sections beside', async () => {
    // Two events of each group.
    const groups = new Map<string | undefined, number>();
    const events = project.events.filter(({group}) => {
      groups.set(group, (groups.get(group) ?? 0) + 1);
      return groups.get(group)! <= 2;
    });
    const element = await mount({data: {...project, events}, groupBy: 'group'}, {width: 390});
    const names = parts(element, '.picture button').map(nameOf);
    buttons(element, 'lane')[0].focus();
    for (let i = 1; i < 6; i++) {
      await press(element, 'ArrowDown');
      expect(focused(element)).to.equal(names[i]);
    }
    await press(element, 'ArrowUp');
    expect(focused(element)).to.equal(names[4]);
    expect(focused(element)).to.match(/, Hardware/);
    await press(element, 'ArrowRight');
    expect(focused(element)).to.match(/, Software/);
    await press(element, 'ArrowLeft');
    expect(focused(element)).to.match(/, Hardware/);
    await press(element, 'Home');
    expect(focused(element)).to.equal(names[0]);
    await press(element, 'ArrowRight');
    expect(focused(element)).to.equal('Hardware, 2 events');
  });

  it('mirror them from right to left: the left arrow leads to the next section', async () => {
    const element = await mount({data: persian, groupBy: 'group', lang: 'fa', dir: 'rtl'}, {width: 390});
    await until(() => parts(element, '.picture [role=heading]').length > 0);
    const [first, second] = buttons(element, 'lane');
    const {left, width} = part(element, '.window').getBoundingClientRect();
    expect(part<SVGElement>(element, '.picture svg .lane-label').getBoundingClientRect().x).to.be.above(
      left + width / 2,
    );
    first.focus();
    await press(element, 'ArrowLeft');
    expect(focused(element)).to.equal(nameOf(second));
    await expectAccessible(element);
  });

  it('zoom about the time under the pointer in its own section', async () => {
    const element = await mount({data: project, groupBy: 'group'}, {width: 390});
    await settled(element);
    const plot = part(element, '.plot');
    // The mark of an event of the third section stays under the pointer.
    const {id} = element.events.find(({title}) => title === 'First reading on a phone')!;
    const svg = part<SVGElement>(element, '.picture svg');
    const leaders = () => parts<SVGElement>(element, '.picture svg .leader');
    // Its leader starts there.
    const placeOf = () => {
      const [leader] = leaders().flatMap((one) => markOf(one)?.of?.(new Set([id])) ?? []) as PathMark[];
      return Number(/,([-\d.]+)/.exec(leader.d)![1]);
    };
    const {x} = buttons(element, 'event')[0].getBoundingClientRect();
    const at = placeOf();
    const y = svg.getBoundingClientRect().top + at;
    plot.dispatchEvent(
      new WheelEvent('wheel', {deltaY: -60, ctrlKey: true, clientX: x, clientY: y, bubbles: true, cancelable: true}),
    );
    await atRest(element);
    await settled(element);
    expect(element.view!.end - element.view!.start).to.be.below(0.9 * (element.extent!.end - element.extent!.start));
    expect(placeOf()).to.be.closeTo(at, 1);
    expect(eventButton(element, id)).not.to.equal(null);
  });

  it('open a fold on the axis of its own section', async () => {
    const early = Array.from({length: 8}, (_, i) => ({
      title: `Early ${i}`,
      date: String(1000 + 120 * i),
      group: 'early',
    }));
    const late = [1200, 1995, 1996, 1997, 1998, 1999].map((year) => ({
      title: `Late ${year}`,
      date: String(year),
      group: 'late',
    }));
    const element = await mount({data: {events: [...early, ...late]}, groupBy: 'group', controls: ''}, {width: 390});
    await until(() => buttons(element, 'fold').length > 0);
    expect(element.shadowRoot!.querySelector('.picture svg .fold-label')!.textContent).to.match(/^79\d/);
    // A button shows true distances.
    await until(() => parts(element, '.tool-scale, [part~=tool-scale]').length > 0);
    buttons(element, 'fold')[0].click();
    await atRest(element);
    await settled(element);
    const [from, to] = [element.view!.start, element.view!.end].map((time) => new Date(time).getUTCFullYear());
    expect(from).to.be.within(1100, 1260);
    expect(to).to.be.within(1950, 2000);
    await until(() => !buttons(element, 'fold').some((button) => /79\d/.test(nameOf(button))));
  });

  it('stay horizontal lanes where the page asks for these', async () => {
    const element = await mount({data: project, layout: 'lanes', groupBy: 'group'}, {width: 390});
    const [first, last] = [buttons(element, 'lane')[0], buttons(element, 'lane').at(-1)!];
    expect(part(element, '.picture').offsetHeight).to.be.below(800);
    expect(first.getBoundingClientRect().y).to.be.below(last.getBoundingClientRect().y);
  });

  it('have few elements, also of many events and of many groups, and many groups scroll', async function () {
    this.timeout(30_000);
    const groups = Array.from({length: 200}, (_, i) => ({id: `g${i}`, title: `Group ${i + 1}`}));
    const events = Array.from({length: 400}, (_, i) => ({
      id: `e${i}`,
      title: `Talks in the harbour ${i}`,
      date: String(1800 + ((i * 37) % 200)),
      group: `g${i % 200}`,
    }));
    for (const data of [project, siege, {groups, events}]) {
      const element = await mount({data, groupBy: 'group', controls: ''}, {width: 390});
      const isMany = 'groups' in data && data.groups === groups;
      if (isMany) await until(() => part(element, '.plot').matches('.scrolled'));
      await atRest(element);
      expect(countIn(element.parentElement!), isMany ? 'many groups' : 'a chronology').to.be.within(100, 600);
      if (isMany) {
        part(element, '.plot').scrollTop = 8000;
        await until(() => !nameOf(buttons(element, 'lane')[0]).startsWith('Group 1,'));
        await settled(element);
        expect(countIn(element.parentElement!)).to.be.within(100, 600);
        element.selected = 'e199';
        await until(() => buttons(element, 'lane').some((button) => nameOf(button).startsWith('Group 200,')));
      }
      cleanUp();
    }
  });
});
