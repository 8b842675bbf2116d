import {expect} from 'chai';
import {explainIssues} from '../../src/data/explain-issues.js';
import type {Issue} from '../../src/data/issue.js';
import {readBriefly} from '../../src/data/read-briefly.js';
import '../support/rare-dates.js';

const messages = (issues: readonly Issue[]) => issues.map(({message}) => message);

describe('explainIssues', () => {
  const {issues} = readBriefly([
    {titel: 'x', date: '2021-13-01', title: 'A'},
    {title: 'B', date: '2021', status: 'clamed'},
    7,
  ]);

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

  describe('names the key that is meant', () => {
    const table: [given: object, messages: string[]][] = [
      [{name: 'A'}, ['"name" is not known here; write "title"', 'it has no "title", but "name"']],
      [{content: 'A'}, ['"content" is not known here; write "title"', 'it has no "title", but "content"']],
      [{Title: 'A'}, ['"Title" is not known here; did you mean "title"?', 'it has no "title", but "Title"']],
      [{title: 'A', description: 'x'}, ['"description" is not known here; write "text"']],
      [{title: 'A', url: 'x'}, ['"url" is not known here; write "links": [{"url": "…"}]']],
      [{title: 'A', image: 'x'}, ['"image" is not known here; write "media": [{"url": "…", "alt": "…"}]']],
      [
        {title: 'A', color: 'red'},
        ['"color" is not known here; write "group": "…": events of one group have one colour'],
      ],
      [{title: 'A', place: {name: 'x', lng: 1}}, ['"lng" is not known here; write "lon"']],
      [{title: 'A', links: [{href: 'x'}]}, ['"href" is not known here; write "url"', 'it has no "url", but "href"']],
      [
        {title: 'A', attributions: [{name: 'x'}]},
        ['"name" is not known here; write "who"', 'it has no "who", but "name"'],
      ],
      [{title: 'A', entirely: 'x'}, ['"entirely" is not known here']],
    ];
    for (const [given, expected] of table) {
      it(JSON.stringify(given), () =>
        expect(messages(explainIssues(readBriefly([{date: '2021', ...given}]).issues))).to.deep.equal(expected),
      );
    }

    it('of a dataset', () =>
      expect(messages(explainIssues(readBriefly({items: []}).issues))).to.deep.equal([
        '"items" is not known here; write "events"',
        'it has no "events", but "items"',
      ]));
  });

  it('shows every way to read a number that is no year', () => {
    const message = (date: unknown) => explainIssues(readBriefly([{title: 'A', date}]).issues)[0].message;
    expect(message(1_624_320_000_000)).to.match(/write "2021-06-22T00:00:00Z" \(ms since 1970\)$/);
    expect(message(1_624_320_000)).to.match(
      /write "2021-06-22T00:00:00Z" \(s since 1970\) or "Y1624320000" \(a year\)$/,
    );
    expect(message(20_210_622)).to.match(/write "2021-06-22"$/);
    expect(message(-1985)).to.equal(
      '-1985 is not a date; write "-1985" (1986 BC, as ISO 8601 counts) or "-1984" (1985 BC)',
    );
    expect(message(0)).to.match(/write "0000" \(1 BC\) or "1970-01-01T00:00:00Z" \(ms since 1970\)$/);
    expect(message(Number.NaN)).to.match(/"NaN" is not a date/);
  });

  it('leaves what a file of another format says of its dates', () => {
    const issue: Issue = {
      code: 'bad-date',
      severity: 'error',
      path: 'line 2, column "Date"',
      message: '"5. Mai" is no date: it has no year',
      given: '5. Mai',
    };
    expect(explainIssues([issue])).to.deep.equal([issue]);
  });
});
