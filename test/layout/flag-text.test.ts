import {expect} from 'chai';
import {flagText} from '../../src/layout/flag-text.js';
import {metricTable} from '../../src/render/metric-table.js';

const measure = metricTable();
const widthOf = (text: string) => measure.width(text, 'smallStrong');
const linesOf = (date: string, state: string, maxWidth: number) =>
  flagText({title: 'Any', strong: false, date, state}, maxWidth, measure).metaLines;

describe('the lines of a date and of the state beside it', () => {
  it('are one where both have room', () => {
    expect(linesOf('Jun 22', 'claimed', 200)).to.deep.equal(['Jun 22 · claimed']);
    expect(linesOf('Jun 22', '', widthOf('Jun 22'))).to.deep.equal(['Jun 22']);
  });

  it('are broken between the two where the date has room', () => {
    const date = 'about Jun 22';
    for (const maxWidth of [widthOf(date), widthOf('about Jun 22 · claime')])
      expect(linesOf(date, 'claimed', maxWidth), `${maxWidth} px`).to.deep.equal([date, 'claimed']);
    expect(linesOf(date, 'planned, not confirmed', widthOf(date))).to.deep.equal([date, 'planned, not', 'confirmed']);
  });

  it('are broken within a date that has no room', () => {
    const lines = linesOf('before early September 2021', 'planned', widthOf('before early Sep'));
    expect(lines.join(' ')).to.equal('before early September 2021 · planned');
    expect(lines).to.have.length.above(2);
  });
});
