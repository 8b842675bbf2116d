import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';
import type {TimelineDataset} from '../../../src/data/types.js';
import type {EventTimelineElement} from '../../../src/index.js';
import {cleanUp, mount, part, parts, settled} from '../../support/element.js';
import {expectAccessible, until} from '../../support/page.js';

const data: TimelineDataset = {
  events: [
    {id: 'bridge', title: 'The bridge opens', date: '2024-03-04'},
    {id: 'flood', title: 'Flood', date: '2024-03-06/2024-03-09'},
    {id: 'crest', title: 'Crest of the flood', date: '2024-03-08'},
    {id: 'repair', title: 'Repair', date: '2024-03'},
    {id: 'report', title: 'Report', date: '2024-03-08/2024-03-20'},
  ],
  revisions: [{date: '2024-04-02', note: 'The crest was a day later.'}],
};

const words = (element: Element) => part(element, '.compared-words').textContent.replace(/\s+/g, ' ').trim();

async function comparing(selected: string, given = data): Promise<EventTimelineElement> {
  const element = await mount({data: given, selected, lang: 'en'});
  await until(() => parts(element, '.compare').length === 1);
  part(element, '.compare').click();
  await until(() => parts(element, '.compared').length === 1);
  await until(() => element.shadowRoot!.activeElement === part(element, '.compared'));
  return element;
}

async function choose(element: EventTimelineElement, id: string): Promise<string> {
  const select = part<HTMLSelectElement>(element, '.compared');
  select.value = id;
  select.dispatchEvent(new Event('change'));
  await settled(element);
  return words(element);
}

describe('comparing two events', () => {
  afterEach(cleanUp);

  it('says so where a date is approximate or uncertain', async () => {
    const element = await comparing('old', {
      events: [
        {id: 'old', title: 'The old ferry', date: '1911'},
        {id: 'about', title: 'A storm', date: '1915~'},
        {id: 'end', title: 'A war', date: '1914/1918?'},
        {id: 'exact', title: 'A bridge', date: '1920'},
      ],
    });
    const held = /At least one of the dates is approximate or uncertain: this holds as far as the dates do\.$/;
    expect(await choose(element, 'about'))
      .to.match(/^The old ferry certainly comes before A storm\./)
      .and.match(held);
    expect(await choose(element, 'end')).to.match(held);
    expect(await choose(element, 'exact')).not.to.match(held);
    expect(await choose(element, '')).to.equal('');
  });

  it('says which came first, and how far they lie apart', async () => {
    const element = await comparing('bridge');
    expect([...part<HTMLSelectElement>(element, '.compared').options].map(({text}) => text)).to.deep.equal([
      'Choose an event',
      'Repair',
      'Flood',
      'Crest of the flood',
      'Report',
    ]);
    expect(words(element)).to.equal('');
    expect(await choose(element, 'flood')).to.equal(
      'The bridge opens certainly comes before Flood. Between them: 2 days.',
    );
    expect(await choose(element, 'repair')).to.equal(
      'The bridge opens may come before Repair, or after it: the dates overlap.',
    );
    await expectAccessible(element);
    element.selected = 'flood';
    await settled(element);
    expect(parts(element, '.comparison'), 'of one event only').to.have.lengthOf(0);
  });

  for (const [one, other, expected] of [
    ['crest', 'flood', 'Crest of the flood certainly lies within the time of Flood.'],
    ['flood', 'crest', 'Crest of the flood certainly lies within the time of Flood.'],
    ['report', 'flood', 'The times of Flood and Report certainly overlap.'],
    ['report', 'bridge', 'The bridge opens certainly comes before Report. Between them: 4 days.'],
    ['crest', 'report', 'Crest of the flood may come before Report, and certainly does not come after it.'],
  ])
    it(`${one} and ${other}: ${expected}`, async () => {
      const element = await comparing(one);
      const said = await choose(element, other);
      // Which of the two is named first is no matter where neither is.
      if (expected.startsWith('The times of')) expect(said).to.match(/^The times of .* certainly overlap\.$/);
      else expect(said).to.equal(expected);
    });

  it('closes on Escape, and the details only after it', async () => {
    const element = await comparing('bridge');
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect(parts(element, '.comparison')).to.have.lengthOf(0);
    expect([element.selected, element.shadowRoot!.activeElement]).to.deep.equal(['bridge', part(element, '.compare')]);
    expect(part(element, '.compare').getAttribute('aria-expanded')).to.equal('false');
    await sendKeys({press: 'Escape'});
    await settled(element);
    expect(element.selected).to.equal('');
  });

  it('shows corrections of the dataset where its note is', async () => {
    const element = await mount({data, layout: 'list', lang: 'en'});
    await until(() => parts(element, '[part=corrections]').length === 1);
    expect(part(element, '[part=corrections]').textContent.replace(/\s+/g, ' ').trim()).to.equal(
      'Correction, April 2, 2024: The crest was a day later.',
    );
  });

  it('tells of relations that contradict the dates', async () => {
    const element = await mount({
      events: [
        {id: 'a', title: 'A', date: '2024-03-06'},
        {id: 'b', title: 'B', date: '2024-03-04', relations: [{type: 'caused by', to: 'a'}]},
      ],
    });
    await until(() => element.issues.length > 0);
    expect(element.issues.map(({code}) => code)).to.deep.equal(['contradictory-times']);
  });
});
