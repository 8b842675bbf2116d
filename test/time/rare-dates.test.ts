import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {DateError} from '../../src/time/date-error.js';
import {parseDate} from '../../src/time/parse-date.js';
import {type DateComponents, type RareReader, rareDates} from '../../src/time/rare-dates.js';
import {rareDatesReader} from '../../src/time/read-rare-date.js';
import {readComponents} from '../../src/time/read-components.js';
import {readEdtf} from '../../src/time/read-edtf.js';
import {Scanner} from '../../src/time/scanner.js';
import {pick, randomFrom} from '../support/random.js';
import {randomEdtf} from '../support/random-edtf.js';
import {cases} from '../support/thorough.js';

/** Read without a file of their own. */
const PLAIN =
  `2021 2021-06 2021-06-22 0000 -0044 -0044-03-15 2024-02-29 156X 19XX 1XXX -156X 156X~ 2021-06-22% ?2021-~06-%22
2021~-06?-22 2021/2022 2021-06/.. ../2021 2021/ /2021-06-22`.split(/\s+/);
/** Read by the reader of rare dates. */
const RARE =
  `Y17E7 Y-170000002 Y171010000S3 1950S2 XXXX 2021-W24 2021-W24-3 2021-173 2021-21 2021-33 2021-41 1X9X 156X-12 2021-XX
2021-06-XX 2021-1X-22 2021-06-22T10 2021-06-22T10:30Z 2021-06-22T10:30:15.5+04:30 2021-06-22T10:30~ 2021/2022-21 {2021,2021-W24} [..Y12000]
[2021-06-21..2021-09] [156X..2021?] [2021-06~..2021-09] [..2021] [2021..] {2019,2021-03} [156X,2021?] [2019..2020,2021] {2021-06-21..2021-09} [2021..2022-21]`.split(
    /\s+/,
  );

const faultOf = (read: () => unknown) => {
  try {
    read();
    return undefined;
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return error.fault;
  }
};

/** What a reader finds at the beginning of a text, and where it stops; undefined where it finds nothing. */
function found(read: RareReader['date'], text: string): (DateComponents & {position: number}) | undefined {
  const scanner = new Scanner(text);
  try {
    return {...read(scanner), position: scanner.position};
  } catch (error) {
    if (!(error instanceof DateError)) throw error;
    return undefined;
  }
}

describe('rarely written dates', () => {
  beforeEach(() => {
    delete rareDates.reader;
    rareDates.isMissed = false;
  });

  for (const text of PLAIN) {
    it(`do not include ${text}, which is read alike by either reader`, () => {
      const read = readEdtf(text);
      expect(rareDates.isMissed).to.equal(false);
      for (const part of text.split(/[^-\w?~%]+|\.\./).filter(Boolean))
        expect(found(readComponents, part), part).to.deep.equal(found(rareDatesReader.date, part));
      expect(parseDate(text)).to.deep.equal(read);
    });
  }

  for (const text of RARE) {
    it(`include ${text}, which is missed without a reader, and read by parseDate and readDataset`, () => {
      expect(faultOf(() => readEdtf(text))).to.equal('unread');
      expect(rareDates.isMissed).to.equal(true);
      expect(parseDate(text).edtf).to.equal(text);
      delete rareDates.reader;
      const {dataset, issues} = readDataset([{title: 'A', date: text}]);
      expect(dataset.events.map(({date}) => date.edtf)).to.deep.equal([text]);
      expect(issues.filter(({severity}) => severity === 'error')).to.deep.equal([]);
    });
  }

  it('are not what no reader can read: words and signs of other kinds', () => {
    for (const text of ['June 22', '2021 or 2022', 'c. 1850', 'next week', '٢٠٢١', '2021-06–2021-07'])
      expect(
        faultOf(() => readEdtf(text)),
        text,
      ).to.be.oneOf(['year', 'end']);
    expect(rareDates.isMissed).to.equal(false);
  });

  it('are all that the plain reader leaves, and what it reads it reads alike', () => {
    const random = randomFrom(31);
    const SIGNS = '0011223456789XX---?~%TYSWZ/.,: ]}'.split('');
    let plain = 0;
    const count = cases(20_000, 2_000_000);
    for (let i = 0; i < count; i++) {
      // A text of the grammar, of which one sign in a few is another.
      const text = Array.from(randomEdtf(random), (sign) => (random() < 0.03 ? pick(random, SIGNS) : sign)).join('');
      delete rareDates.reader;
      const start = text.search(/[^[{/.,]/);
      const read = found(readComponents, text.slice(start));
      if (read) {
        plain++;
        expect(read, text).to.deep.equal(found(rareDatesReader.date, text.slice(start)));
      }
      const fault = faultOf(() => readEdtf(text));
      rareDates.reader = rareDatesReader;
      const fullFault = faultOf(() => readEdtf(text));
      if (fault !== 'unread') expect(fault, text).to.equal(fullFault);
    }
    expect(plain / count).to.be.within(0.3, 0.9);
  });

  it('and between two dates in brackets the same is found as in any other set', () => {
    const random = randomFrom(32);
    const outcome = (read: () => unknown) => {
      try {
        return read();
      } catch (error) {
        if (!(error instanceof DateError)) throw error;
        return {column: error.column, fault: error.fault};
      }
    };
    const isDate = (found: unknown) => !Object.hasOwn(found as object, 'fault');
    const SIGNS = '0011223456789X---?~%TZ/.,: ]}['.split('');
    rareDates.reader = rareDatesReader;
    let read = 0;
    const count = cases(8_000, 500_000);
    for (let i = 0; i < count; i++) {
      const text = Array.from(`[${randomEdtf(random)}..${randomEdtf(random)}]`, (sign) =>
        random() < 0.01 ? pick(random, SIGNS) : sign,
      ).join('');
      if (!text.startsWith('[')) continue;
      const found = outcome(() => readEdtf(text));
      expect(found, text).to.deep.equal(outcome(() => rareDatesReader.set(new Scanner(text))));
      if (isDate(found)) read++;
    }
    expect(read).to.be.above(count / 100);
  });
});
