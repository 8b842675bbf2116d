import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {EventTimelineElement, TimelineDataset} from '../../src/index.js';
import {nestedProject} from '../../stories/nested-project.js';
import {project} from '../../stories/chronologies/project.js';
import {cleanUp, mount, nameOf, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const EVENTS: TimelineDataset['events'] = [
  {id: 'a', title: 'First', date: '2001', group: 'x', kind: 'talk', tags: ['red', 'blue'], place: {name: 'Rome'}},
  {id: 'b', title: 'Second', date: '2002', group: 'y', kind: 'talk', status: 'claimed'},
  {id: 'c', title: 'Third', date: '2003', group: 'y', kind: 'walk', tags: ['blue']},
  {id: 'd', title: 'Fourth', date: '2000'},
];

const select = (element: Element) => part<HTMLSelectElement>(element, '.grouping-select');
const offered = (element: Element) => Array.from(select(element).options, ({text}) => text);
const chosen = (element: Element) => select(element).selectedOptions[0].text;
const lanes = (element: Element) =>
  parts(element, '.picture button.lane').map((button) => button.textContent.split(',')[0].trim());
const said = (element: Element) => part(element, '[role=status]').textContent.trim();

async function choose(element: EventTimelineElement, name: string): Promise<void> {
  const box = select(element);
  box.value = name;
  box.dispatchEvent(new Event('change', {bubbles: true}));
  await settled(element);
  await atRest(element);
}

/** A timeline once its toolbar is there. */
async function shown(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
  const element = await mount({controls: 'toolbar grouping', ...properties}, place);
  await until(() => parts(element, '.grouping-select').length === 1);
  return element;
}

describe('<event-timeline controls="grouping">', () => {
  afterEach(cleanUp);

  it('offers no grouping, and each field of which the data have two values', async () => {
    const element = await shown({events: EVENTS});
    expect(offered(element)).to.deep.equal(['None', 'Group', 'Kind', 'Tags', 'Certainty']);
    expect(chosen(element)).to.equal('None');
    expect(select(element).labels[0].textContent).to.match(/^\s*Grouping/);
    element.groupBy = 'place';
    await settled(element);
    expect(chosen(element), 'what the page asks for is there whatever the data are').to.equal('Where');
    element.groupBy = ({title}) => title[0];
    await settled(element);
    expect(offered(element)).to.deep.equal(['None', 'Group', 'Kind', 'Tags', 'Certainty', 'That of the page']);
    expect(chosen(element)).to.equal('That of the page');
    await expectAccessible(element);
  });

  it('is there only where the page allows it, and the data can be grouped', async () => {
    const element = await mount({events: EVENTS, controls: 'toolbar'});
    await until(() => parts(element, '.tool').length > 0);
    expect(parts(element, '.grouping-select')).to.deep.equal([]);
    element.controls = '';
    await settled(element);
    expect(parts(element, '.grouping-select')).to.deep.equal([]);
    element.controls = 'toolbar grouping';
    element.events = [{title: 'Alone', date: '2001'}];
    await settled(element);
    expect(parts(element, '.grouping-select')).to.deep.equal([]);
  });

  it('stands alone where no other control is asked for', async () => {
    const element = await shown({events: EVENTS, controls: 'grouping'});
    expect(parts(element, '.tool')).to.deep.equal([select(element)]);
    expect(parts(element, '.overview-box')).to.deep.equal([]);
    await expectAccessible(element);
  });

  it('groups the picture, the list and the table anew, says so, and takes it back', async () => {
    const element = await shown({events: EVENTS});
    await choose(element, 'kind');
    expect(lanes(element)).to.deep.equal(['talk', 'walk', 'Other']);
    expect(said(element)).to.equal('Grouping: Kind');
    part(element, '[part~=tool-list]').click();
    await settled(element);
    expect(parts(element, '.section-title').map(nameOf)).to.deep.equal(['talk', 'walk', 'Other']);
    await choose(element, 'tag');
    expect(parts(element, '.section-title').map(nameOf)).to.deep.equal(['red', 'blue', 'Other']);
    part(element, '[part~=tool-table]').click();
    await settled(element);
    expect(parts(element, '.table-group').map(nameOf)).to.deep.equal(['red', 'blue', 'Other']);
    await choose(element, 'none');
    expect(said(element)).to.equal('Not grouped');
    expect(parts(element, '.table-group').map(nameOf)).to.deep.equal(['2000', '2001', '2002', '2003']);
    part(element, '[part~=tool-timeline]').click();
    await settled(element);
    expect(lanes(element)).to.deep.equal([]);
    expect(parts(element, '.picture button.event')).to.have.lengthOf(4);
  });

  it('leaves the layout of the page for lanes, and lanes for a layout without them', async () => {
    const element = await shown({events: EVENTS, layout: 'flags'});
    await choose(element, 'kind');
    expect(lanes(element)).to.have.lengthOf(3);
    element.layout = 'lanes';
    await settled(element);
    expect(chosen(element), 'the page has asked for other lanes').to.equal('Group');
    await choose(element, 'none');
    expect(lanes(element)).to.deep.equal([]);
  });

  it('is taken back by new data and by another grouping of the page, not by a function made anew', async () => {
    const element = await shown({events: EVENTS, groupBy: ({title}: {title: string}) => title.length});
    await choose(element, 'kind');
    element.groupBy = ({title}) => title.length;
    await settled(element);
    expect(chosen(element)).to.equal('Kind');
    element.groupBy = 'tag';
    await settled(element);
    expect([chosen(element), ...lanes(element)]).to.deep.equal(['Tags', 'red', 'blue', 'Other']);
    await choose(element, 'kind');
    element.heading = 'Another heading';
    await settled(element);
    expect(chosen(element)).to.equal('Kind');
    element.events = [...EVENTS];
    await settled(element);
    expect(chosen(element), 'the same events are no new data').to.equal('Kind');
    element.events = EVENTS.map((event, i) => ({...event, id: `other-${i}`}));
    await settled(element);
    expect(chosen(element)).to.equal('Tags');
  });

  it('opens the lanes that were closed, which are others now', async () => {
    const element = await shown({data: project, groupBy: 'group'});
    parts(element, '.picture button.lane')[0].click();
    await settled(element);
    const expanded = () => parts(element, '.picture button.lane').map((button) => button.getAttribute('aria-expanded'));
    expect(expanded()).to.include('false');
    await choose(element, 'none');
    await choose(element, 'group');
    expect(expanded()).not.to.include('false');
  });

  it('is a stop of the arrow keys in the toolbar, which left and right lead to and from', async () => {
    const element = await shown({events: EVENTS});
    part(element, '[part~=tool-table]').focus();
    await sendKeys({press: 'ArrowRight'});
    expect(element.shadowRoot!.activeElement).to.equal(select(element));
    await settled(element);
    expect(parts(element, '.tool').filter(({tabIndex}) => tabIndex === 0)).to.deep.equal([select(element)]);
    await sendKeys({press: 'ArrowRight'});
    expect([select(element).value, element.shadowRoot!.activeElement]).to.deep.equal(['none', select(element)]);
    await sendKeys({press: 'ArrowLeft'});
    expect(select(element).value).to.equal('none');
    expect(element.shadowRoot!.activeElement).to.equal(part(element, '[part~=tool-table]'));
  });

  for (const [lang, label, none] of [
    ['de', 'Gruppierung', 'Keine'],
    ['fa', 'گروه‌بندی', 'بدون گروه‌بندی'],
    ['ar', 'التجميع', 'بلا تجميع'],
  ] as const) {
    it(`has words in the language ${lang}`, async () => {
      const element = await shown({events: EVENTS}, {lang, dir: lang === 'de' ? 'ltr' : 'rtl'});
      await until(() => offered(element)[0] === none);
      expect(select(element).labels[0].querySelector('span')!.textContent).to.equal(label);
      await expectAccessible(element);
    });
  }
});

describe('<event-timeline group-by> in list and table', () => {
  afterEach(cleanUp);

  it('has the lanes of the picture in their order, closed ones with all their events', async () => {
    const events = nestedProject.events.slice(0, 30);
    const element = await mount(
      {data: {...nestedProject, events}, groupBy: 'group', laneOrder: 'count', controls: 'toolbar'},
      {width: 1000},
    );
    await until(() => parts(element, '.tool').length > 0);
    const inPicture = lanes(element);
    for (const button of parts(element, '.picture button.lane')) button.click();
    await settled(element);
    part(element, '[part~=tool-list]').click();
    await settled(element);
    expect(parts(element, '.section-title').map(nameOf)).to.deep.equal(inPicture);
    expect(parts(element, 'article')).to.have.lengthOf(events.length);
    part(element, '[part~=tool-table]').click();
    await settled(element);
    expect(parts(element, '.table-group').map(nameOf)).to.deep.equal(inPicture);
    expect(parts(element, '.table-row')).to.have.lengthOf(events.length);
  });

  it('has them too where the page asks for the layout lanes, or for a list', async () => {
    const element = await mount({events: EVENTS, layout: 'list', groupBy: 'kind'});
    await settled(element);
    expect(parts(element, '.section-title').map(nameOf)).to.deep.equal(['talk', 'walk', 'Other']);
    element.groupBy = '';
    await settled(element);
    expect(parts(element, '.section-title')).to.deep.equal([]);
    element.layout = 'lanes';
    element.controls = 'toolbar';
    await settled(element);
    await until(() => parts(element, '[part~=tool-list]').length > 0);
    part(element, '[part~=tool-list]').click();
    await settled(element);
    expect(parts(element, '.section-title').map(nameOf)).to.deep.equal(['x', 'y', 'Other']);
  });

  it('prints a picture that the page asks for with all its lanes open', async () => {
    const element = await mount({data: project, layout: 'lanes'}, {width: 1000});
    const expanded = () => parts(element, '.picture button.lane').map((button) => button.getAttribute('aria-expanded'));
    parts(element, '.picture button.lane')[0].click();
    await until(() => expanded().includes('false'));
    dispatchEvent(new Event('beforeprint'));
    await settled(element);
    expect(expanded()).not.to.include('false');
    dispatchEvent(new Event('afterprint'));
    await settled(element);
    expect(expanded()).to.include('false');
  });

  it('by a function that throws loses no event: what it throws for is in no group, and an issue says so', async () => {
    const asked: string[] = [];
    const groupBy = (event: {readonly id: string; readonly place?: {readonly name: string}}) => {
      asked.push(event.id);
      return event.place!.name;
    };
    const element = await mount({events: EVENTS, groupBy});
    const issues = () => element.issues.filter(({code}) => code === 'bad-grouping');
    await until(() => issues().length > 0);
    expect(lanes(element)).to.deep.equal(['Rome', 'Other']);
    expect(parts(element, '.picture button.event'), 'all are told').to.have.lengthOf(4);
    const [issue, ...others] = issues();
    expect(others).to.deep.equal([]);
    expect([issue.severity, issue.path]).to.deep.equal(['error', '@group-by']);
    expect(issue.message).to.match(/^the function throws for the event "b" and 2 more; .*: ".*(undefined|name).*"$/);
    await until(() => parts(element, '[part=problems] li').length > 0);
    expect(part(element, '[part=problems]').textContent).to.contain(issue.message);

    element.layout = 'list';
    await settled(element);
    await until(() => parts(element, '[part~=list-section]').length === 2);
    const before = asked.length;
    element.heading = 'Once more';
    await settled(element);
    expect(asked.length, 'it is not asked again for nothing').to.equal(before);
    element.groupBy = (event) => event.place?.name;
    await settled(element);
    expect(issues(), 'it is mended').to.deep.equal([]);
    element.groupBy = () => {
      throw 'a text';
    };
    await settled(element);
    expect(issues()[0].message).to.match(/"a" and 3 more.*: "a text"$/);
  });
});
