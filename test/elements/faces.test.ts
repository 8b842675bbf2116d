import {expect} from 'chai';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {everyUncertainty, longTitles, persian} from '../../stories/datasets.js';
import {richDetails} from '../../stories/reading-datasets.js';
import {cleanUp, mount, parts} from '../support/element.js';
import {type Face, familyOf} from '../support/faces.js';
import {misfits, overlaps} from '../support/fit.js';
import {randomDataset} from '../support/random-dataset.js';
import {standing} from '../support/states.js';

const WIDTHS = [1120, 700, 390];

describe('nothing depends on the face that a reader has', () => {
  const root = document.documentElement.style;

  afterEach(() => {
    cleanUp();
    root.fontFamily = familyOf('plain');
  });

  const forms = {
    'the sample, its controls and details': {data: withdrawal2021, controls: '', selected: 'completion-target'},
    'every uncertainty': {data: everyUncertainty, controls: ''},
    'long titles': {data: longTitles},
    'a language from right to left': {data: persian, controls: ''},
    'the list': {data: richDetails, layout: 'list', controls: 'toolbar'},
    'the table': {data: richDetails, layout: 'table', controls: 'toolbar', selected: 'passes'},
  };
  for (const face of ['narrow', 'wide'] satisfies Face[]) {
    for (const [what, properties] of Object.entries(forms)) {
      it(`${face}: ${what}`, async () => {
        root.fontFamily = familyOf(face);
        const isPersian = properties.data === persian;
        const element = await mount(properties, isPersian ? {lang: 'fa', dir: 'rtl'} : {});
        for (const width of WIDTHS) {
          element.parentElement!.style.width = `${width}px`;
          await standing(element);
          expect(misfits(element), `${width} px`).to.deep.equal([]);
          expect(overlaps(element), `${width} px`).to.deep.equal([]);
        }
      });
    }
  }

  it('in a narrower one more is told at once', async () => {
    const forty = randomDataset(3, 40);
    const told: number[] = [];
    for (const face of ['wide', 'narrow'] satisfies Face[]) {
      root.fontFamily = familyOf(face);
      const element = await mount({data: forty}, {width: 900, height: 260});
      await standing(element);
      told.push(parts(element, 'button.event').length);
    }
    expect(told[1], String(told)).to.be.above(told[0]);
  });
});
