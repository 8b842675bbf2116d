import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {unfolding} from '../../stories/unfolding.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {expectAccessible, until} from '../support/page.js';
import {atRest} from '../support/rest.js';

const names = (element: Element) =>
  parts(element, 'button.event').map((button) => button.textContent.replace(/\s+/g, ' ').trim());
const slider = (element: Element) => part<HTMLInputElement>(element, '.as-of-slider');
const day = (element: Element) => part(element, '.as-of-day').textContent.replace(/\s+/g, ' ').trim();

async function shown(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
  const element = await mount({data: unfolding, controls: 'toolbar as-of', ...properties}, place);
  await until(() => parts(element, '.as-of-slider').length === 1);
  return element;
}

describe('<event-timeline as-of>', () => {
  afterEach(cleanUp);

  it('shows the events that somebody had spoken of by that day, with the status of then, on the same axis', async () => {
    const element = await mount({data: unfolding});
    const {extent} = element;
    expect(names(element)).to.have.lengthOf(5);
    element.asOf = '2024-03-06';
    await settled(element);
    await atRest(element);
    expect(names(element).map((name) => name.replace(/,.*?, (?=claimed|disputed|confirmed)/, ': '))).to.have.members([
      'Somebody set it: claimed',
      'Fire at the mill: confirmed',
      'Two workers missing: disputed',
    ]);
    expect(element.extent).to.deep.equal(extent);
    expect(part(element, '[part=summary]').textContent).to.match(/^3 events.*as known on March 6, 2024$/);
    expect(element.events, 'the events as they were read').to.have.lengthOf(5);
    element.asOf = '';
    await settled(element);
    expect(names(element)).to.have.lengthOf(5);
  });

  it('shows the axis alone as of a day before anything was known', async () => {
    const element = await mount({data: unfolding, asOf: '2024-03-01'});
    await atRest(element);
    expect(names(element)).to.deep.equal([]);
    expect(parts(element, '[part=axis]').length).to.be.above(0);
    expect(part(element, '[part=summary]').textContent).to.match(/^0 events/);
    element.asOf = '';
    await atRest(element);
    expect(names(element)).to.have.lengthOf(5);
  });

  it('opens no details of what was not known', async () => {
    const element = await mount({data: unfolding, selected: 'cable'});
    await until(() => part(element, '.details').textContent.includes('A cable overheats'));
    element.asOf = '2024-03-06';
    await atRest(element);
    expect(part(element, '.details').textContent).not.to.include('A cable overheats');
  });

  it('tells of a text that is no date, and of events that have no accounts', async () => {
    const element = await mount({data: unfolding, asOf: 'June'});
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({code, path}) => `${code} ${path}`)).to.deep.equal(['bad-date @as-of']);
    expect(names(element)).to.have.lengthOf(5);
    element.columns = {start: [0, 1e9, 2e9], title: ['A', 'B', 'C']};
    element.asOf = '1970-01-02';
    await settled(element);
    await until(() => element.issues.some(({path}) => path === '@as-of'));
    expect(element.issues.find(({path}) => path === '@as-of')!.message).to.include('expected "events"');
  });
});

describe('<event-timeline controls="as-of">', () => {
  afterEach(cleanUp);
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('goes through the days on which something became known, by keyboard, and says what did', async () => {
    const element = await shown({});
    expect([slider(element).labels![0].textContent, slider(element).max, slider(element).value]).to.deep.equal([
      'Known by',
      '7',
      '7',
    ]);
    expect(day(element)).to.equal('all that is known');
    slider(element).focus();
    await sendKeys({press: 'Home'});
    await settled(element);
    expect([element.asOf, day(element), names(element).length]).to.deep.equal(['2024-03-04', 'March 4, 2024', 1]);
    await sendKeys({press: 'ArrowRight'});
    await settled(element);
    expect(day(element)).to.equal('March 5, 2024 1 new, 1 confirmed');
    expect(slider(element).getAttribute('aria-valuetext')).to.equal('March 5, 2024, 1 new, 1 confirmed');
    await sendKeys({press: 'End'});
    await settled(element);
    expect([element.asOf, names(element).length]).to.deep.equal(['', 5]);
    await expectAccessible(element);
  });

  it('tells the page what a reader chooses, and keeps it in the address', async () => {
    const element = await shown({id: 'mill', linked: true});
    const told: string[] = [];
    element.addEventListener('timeline-as-of', ({asOf}) => void told.push(asOf));
    element.asOf = '2024-03-12';
    await settled(element);
    expect(told, 'not what the page sets').to.deep.equal([]);
    slider(element).focus();
    await sendKeys({press: 'Home'});
    expect(told).to.deep.equal(['2024-03-04']);
    await until(() => location.hash.includes('mill.as-of=2024-03-04'));
    history.replaceState(null, '', '#mill.as-of=2024-03-06');
    dispatchEvent(new PopStateEvent('popstate'));
    await settled(element);
    expect(element.asOf).to.equal('2024-03-06');
    history.replaceState(null, '', location.pathname + location.search);
    dispatchEvent(new PopStateEvent('popstate'));
    await settled(element);
    expect(element.asOf, 'what the page had set at first').to.equal('');
  });

  it('lists what became known since the day before or another one, and opens it', async () => {
    const corrected = {
      ...unfolding,
      events: unfolding.events.map((event) =>
        event.id === 'fire' ? {...event, revisions: [{date: '2024-03-12', note: 'It began at night.'}]} : event,
      ),
    };
    const element = await shown({data: corrected, asOf: '2024-03-12'});
    part(element, '.as-of-changes summary').click();
    const listed = () => part(element, '.as-of-changes dl').textContent.replace(/\s+/g, ' ').trim();
    expect(listed()).to.equal(
      '1 newThe mill reopens1 disputedSomebody set it1 falseTwo workers missing1 correctedFire at the mill',
    );
    expect(part(element, '.as-of-changes summary').textContent).to.equal('Changes since March 6, 2024');
    const since = part<HTMLSelectElement>(element, '.as-of-since');
    expect([...since.options].map(({label}) => label)).to.deep.equal([
      'March 4, 2024',
      'March 5, 2024',
      'March 6, 2024',
    ]);
    since.value = '0';
    since.dispatchEvent(new Event('change'));
    await settled(element);
    expect(listed()).to.match(/^3 newSomebody set itTwo workers missingThe mill reopens1 confirmedFire/);
    await expectAccessible(element);
    parts(element, '.as-of-event')
      .find(({textContent}) => textContent === 'Fire at the mill')!
      .click();
    await until(() => parts(element, '.details .revision').length === 1);
    expect(element.selected).to.equal('fire');
    expect(part(element, '.details .revision').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Correction, March 12, 2024: It began at night.',
    );
    element.asOf = '2024-03-06';
    await settled(element);
    await until(() => parts(element, '.details .revision').length === 0);
  });

  it('hides what is known only later from list, table, search, overview and summary', async () => {
    const later = {...unfolding, eras: [{title: 'Repair', date: '2024-03-14/2024-03-24'}]};
    const element = await shown({data: later, controls: 'toolbar overview filter as-of', layout: 'table'});
    await until(() => parts(element, 'tbody .table-event, tbody button').length >= 5);
    element.asOf = '2024-03-06';
    await settled(element);
    await atRest(element);
    const seen = () => element.shadowRoot!.textContent;
    for (const layout of ['table', 'list', 'flags', 'lanes'] as const) {
      element.layout = layout;
      await settled(element);
      await atRest(element);
      expect(seen(), layout).not.to.include('A cable overheats').and.not.to.include('Repair');
    }
    expect(element.table!.length).to.equal(3);
    expect((await element.toSvg()).includes('reopens')).to.equal(false);
  });

  it('stands at the day that the page sets, or at the last one before it', async () => {
    const element = await shown({asOf: '2024-03-15'});
    expect([slider(element).value, day(element)]).to.deep.equal([
      '3',
      'March 12, 2024 1 new, 1 disputed, 1 false, 1 corrected',
    ]);
  });

  it('is not there without dated accounts, nor for a page that does not ask for it', async () => {
    const element = await mount({events: [{title: 'A', date: '2020'}], controls: 'toolbar as-of'});
    await until(() => parts(element, '.toolbar').length === 1);
    expect(parts(element, '.as-of')).to.have.lengthOf(0);
    const other = await mount({data: unfolding, controls: ''});
    await until(() => parts(other, '.toolbar').length === 1);
    expect(parts(other, '.as-of')).to.have.lengthOf(0);
  });
});
