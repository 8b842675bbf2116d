import {expect} from 'chai';
import {explainIssues} from '../../src/data/explain-issues.js';
import type {Issue} from '../../src/data/issue.js';
import {readBriefly} from '../../src/data/read-briefly.js';

const messages = (issues: readonly Issue[]) => issues.map(({message}) => message);

describe('explainIssues', () => {
  const {issues} = readBriefly([{titel: 'x', date: '2021-13-01', title: 'A'}, {title: 'B', date: '2021', status: 'clamed'}, 7]);

  it('adds to a brief message what would work', () => {
    expect(messages(issues)[0]).to.equal('"titel" is not known here');
    expect(messages(explainIssues(issues))).to.deep.equal([
      '"titel" is not known here; did you mean "title"?',
      '"2021-13-01" is not a date: "13" is no month at column 6; expected a month 01–12, or 21–41 for a part of the year',
      '"clamed" is none of confirmed, corroborated, reported, claimed, disputed, retracted, false, unknown; did you mean "claimed"?',
      '7 is not an object',
    ]);
  });

  it('says nothing twice', () => expect(explainIssues(explainIssues(issues))).to.deep.equal(explainIssues(issues)));

  it('keeps at most 200 characters of what was given', () => {
    const [issue] = readBriefly([{title: 'A', date: 'x'.repeat(10_000)}]).issues;
    expect(issue.given).to.equal('x'.repeat(200));
    expect(explainIssues([issue])).to.deep.equal([issue]);
  });
});
