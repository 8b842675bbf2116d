import {expect} from 'chai';
import {sample, everyUncertainty} from '../../stories/datasets.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import '../../src/scene/crowd-kind.js';
import {cleanUp, mount, part, parts, settled} from '../support/element.js';
import {frames, media, until} from '../support/page.js';
import {standing, turnWheel} from '../support/states.js';

const styleOf = (element: Element, selector: string) => getComputedStyle(part(element, selector));

/** What a reader has told the system: emulated by Chromium only, in the others nothing is to be seen here. */
describe('what a reader has told the system', () => {
  afterEach(async () => {
    cleanUp();
    await media({});
  });

  it('more contrast: nothing is muted, nothing is faint', async () => {
    if (!(await media({'prefers-contrast': 'more'}))) return;
    expect(matchMedia('(prefers-contrast: more)').matches).to.equal(true);
    const element = await mount({data: everyUncertainty, controls: '', selected: everyUncertainty.events[0].id});
    await standing(element);
    const ink = styleOf(element, '.frame').color;
    expect(styleOf(element, '.summary').color).to.equal(ink);
    expect(styleOf(element, '.details').borderTopColor).to.equal(ink);
    expect(styleOf(element, '.tick-minor, .tick').stroke).to.equal(ink);
    const faint = parts(element, '.picture svg > :is(.pole, .leader, .band-outline)').map(
      (line) => getComputedStyle(line).strokeOpacity,
    );
    // Of many marks those that look alike are one path.
    expect(faint.length).to.be.above(2);
    expect(new Set(faint)).to.deep.equal(new Set(['1']));
    const overview = element.shadowRoot!.querySelector('timeline-overview')!;
    expect(styleOf(overview, '.density').fill).to.equal(styleOf(overview, '.axis').stroke);
    await media({});
    await frames(1);
    expect(styleOf(element, '.summary').color).not.to.equal(ink);
    expect(parts(element, '.picture svg > .pole').map((line) => getComputedStyle(line).strokeOpacity)).to.include(
      '0.75',
    );
  });

  it('forced colors: every mark is drawn in one of the system’s, and what is pressed, open or selected has an outline', async () => {
    if (!(await media({'forced-colors': 'active'}))) return;
    const probe = document.createElement('div');
    document.body.append(probe);
    const systemColor = (name: string) => {
      probe.style.color = name;
      probe.style.forcedColorAdjust = 'none';
      return getComputedStyle(probe).color;
    };
    const [canvas, text, highlight] = ['Canvas', 'CanvasText', 'Highlight'].map(systemColor);
    probe.remove();
    const element = await mount({data: sample, controls: '', selected: 'deadline'});
    await standing(element);
    const paints = parts(element, '.picture svg :not(g)').flatMap((mark) => {
      const {fill, stroke} = getComputedStyle(mark);
      return [fill, stroke];
    });
    expect(paints.length).to.be.above(50);
    expect([...new Set(paints)].filter((paint) => ![canvas, text, 'none'].includes(paint))).to.deep.equal([]);
    expect(styleOf(element, '.picture button[aria-expanded=true]').outlineColor).to.equal(highlight);
    expect(styleOf(element, '.tool[aria-pressed=true]').backgroundColor).to.equal(highlight);
    const overview = element.shadowRoot!.querySelector('timeline-overview')!;
    expect(styleOf(overview, '.window').stroke).to.equal(highlight);
    turnWheel(element);
    await settled(element);
    expect(styleOf(element, '.hint').borderTopColor).not.to.equal('rgba(0, 0, 0, 0)');
    const table = await mount({data: sample, layout: 'table', selected: 'deadline'});
    await standing(table);
    expect(styleOf(table, '.row-selected').outlineColor).to.equal(highlight);
  });

  it('forced colors: the groups of a density are outlined, and filled as those of the legend are', async () => {
    if (!(await media({'forced-colors': 'active'}))) return;
    const element = await mount({data: earthquakes(3000), controls: ''}, {width: 900});
    await standing(element);
    const fills = (selector: string) => parts(element, selector).map((one) => getComputedStyle(one).fillOpacity);
    const shown = fills('.picture .density');
    expect(shown).to.have.lengthOf(4);
    expect(new Set(shown).size).to.equal(4);
    expect(fills('.legend .mark')).to.deep.equal(shown);
    for (const density of parts(element, '.picture .density')) {
      const {fill, stroke} = getComputedStyle(density);
      expect(stroke).to.equal(fill);
    }
  });

  it('paper: no controls, and details as long as they are, wherever they stood', async () => {
    if (!(await media({}, 'print'))) return;
    for (const [width, height] of [
      [1000, undefined],
      [1280, undefined],
      [900, 420],
    ] as const) {
      const element = await mount(
        {data: richDetails, layout: 'flags', controls: '', selected: 'passes'},
        {width, height},
      );
      await standing(element);
      const shown = (selector: string) =>
        parts(element, selector).filter((one) => one.getClientRects().length > 0).length;
      expect(
        [shown('.tool'), shown('.hint'), shown('.close'), shown('.details-actions'), shown('.keyboard')],
        `${width} px`,
      ).to.deep.equal([0, 0, 0, 0, 0]);
      const details = part(element, '.details');
      expect(details.scrollHeight, `${width} px`).to.be.at.most(details.clientHeight + 1);
      expect(
        parts(element.shadowRoot!.querySelector('timeline-overview')!, '.thumb').every(
          (thumb) => thumb.getClientRects().length === 0,
        ),
      ).to.equal(true);
      cleanUp();
    }
  });

  it('paper: what was left open is a list of all there is', async () => {
    if (!(await media({}, 'print'))) return;
    const element = await mount({data: sample});
    await standing(element);
    // What shows a list is loaded when it is asked for first.
    await until(() => parts(element, 'article').length > 0);
    expect(parts(element, 'article')).to.have.lengthOf(sample.events.length);
    // Other events that one is tied to stay, as plain words.
    expect(
      parts(element, 'button:not(.title-button)').filter((button) => button.getClientRects().length > 0),
    ).to.deep.equal([]);
  });
});
