import {expect} from 'chai';
import {type ArticleBlock, articleEvents} from '../../src/formats/article/article-events.js';
import {sentencesOf} from '../../src/formats/article/sentences.js';

const sentences = (text: string, language = 'en') =>
  sentencesOf(text, language).map(({start, end}) => text.slice(start, end));

/** A block whose dates stand in brackets: `On [2021-06-21|June 21] it fell.` */
function block(marked: string, language = 'en'): ArticleBlock<string> {
  const times: ArticleBlock<string>['times'][number][] = [];
  let text = '';
  for (const [i, part] of marked.split(/[[\]]/).entries()) {
    if (i % 2 === 0) {
      text += part;
      continue;
    }
    const [date, words, event] = part.split('|');
    times.push({
      source: `${date} ${words} ${times.length}`,
      date,
      event,
      start: text.length,
      end: text.length + words.length,
    });
    text += words;
  }
  return {text, language, times};
}

const eventsOf = (...marked: string[]) =>
  articleEvents(
    marked.map((one) => block(one)),
    'en',
  ).events;

describe('sentences', () => {
  it('end where they end, not after an abbreviation', () => {
    expect(sentences('The U.S. President spoke. Dr. Brown did not! Why? ')).to.deep.equal([
      'The U.S. President spoke.',
      'Dr. Brown did not!',
      'Why?',
    ]);
    expect(sentences('He came on Sept. 11. She left. ')).to.deep.equal(['He came on Sept. 11.', 'She left.']);
  });

  it('of languages that write ordinals with a dot go on after one', () => {
    expect(sentences('Am 9. November fiel die Mauer. Danach kam der 3. Oktober.', 'de')).to.deep.equal([
      'Am 9. November fiel die Mauer.',
      'Danach kam der 3. Oktober.',
    ]);
    expect(sentences('It has 9. November came.', 'en')).to.have.length(2);
  });

  it('are found in other scripts', () => {
    expect(sentences('در ۱ مه آغاز شد. پایان آن معلوم نیست؟', 'fa')).to.have.length(2);
    expect(sentences('六月に始まった。九月に終わる。', 'ja')).to.deep.equal(['六月に始まった。', '九月に終わる。']);
  });

  it('are one where the language is none, and never end within what belongs together', () => {
    expect(sentences('One. Two.', 'no language')).to.have.length.above(0);
    const text = 'It fell on 21. Juni. Then came rain.';
    const together = [{start: text.indexOf('21'), end: text.indexOf('. Then')}];
    expect(sentencesOf(text, 'en', together).map(({start, end}) => text.slice(start, end))).to.deep.equal([
      'It fell on 21. Juni.',
      'Then came rain.',
    ]);
  });
});

describe('the events of an article', () => {
  it('have their sentence as text, and its words as title', () => {
    expect(
      eventsOf(
        'Long ago. On [2021-06-21|June 21] the district of Imam Sahib fell, which lies on a road that leads to Central Asia. Later more.',
      ),
    ).to.deep.equal([
      {
        id: '2021-06-21',
        date: '2021-06-21',
        title: 'On June 21 the district of Imam Sahib fell',
        text: 'On June 21 the district of Imam Sahib fell, which lies on a road that leads to Central Asia.',
      },
    ]);
    // Nothing is said twice.
    expect(eventsOf('The Wall opened on [1989-11-09|November 9].')).to.deep.equal([
      {id: '1989-11-09', date: '1989-11-09', title: 'The Wall opened on November 9'},
    ]);
  });

  it('are told apart in one sentence by the parts of it', () => {
    expect(
      eventsOf(
        'It began on [2021-05-01|May 1, 2021], with a ceremony in Kabul; it ends, says Washington, on [2021-09-11|September 11].',
      ).map(({title}) => title),
    ).to.deep.equal(['It began on May 1, 2021, with a ceremony in Kabul', 'It ends, says Washington, on September 11']);
  });

  it('are cut after a word, or in scripts without spaces after a character', () => {
    const [{title}] = eventsOf(`On [2001|that day] ${'something happened '.repeat(9)}.`);
    expect(title)
      .to.match(/^On that day .* (something|happened)…$/)
      .and.to.have.length.at.most(65);
    const [other] = articleEvents([block(`[2001|二千一年]${'漢字'.repeat(60)}。`, 'ja')], 'ja').events;
    expect(other.title).to.have.length(65);
  });

  it('are one for a date that is met twice in a sentence, and two in two', () => {
    const {events, ids} = articleEvents(
      [
        block(
          'On [2021-06-21|June 21] it fell, and on [2021-06-21|the same day] it was over. On [2021-06-21|June 21] it rained.',
        ),
      ],
      'en',
    );
    expect(events.map(({id}) => id)).to.deep.equal(['2021-06-21', '2021-06-21_2']);
    expect([...ids.values()]).to.deep.equal(['2021-06-21', '2021-06-21', '2021-06-21_2']);
  });

  it('have the ids that their author gives; what is named twice is one event', () => {
    const {events, ids} = articleEvents(
      [
        block(
          'It fell [2021-06-21|on June 21|fall]. It is remembered [2022-06-21|a year later|fall]. Again [2023|later].',
        ),
      ],
      'en',
    );
    expect(events.map(({id, date}) => [id, date])).to.deep.equal([
      ['fall', '2021-06-21'],
      ['2023', '2023'],
    ]);
    expect([...ids.values()]).to.deep.equal(['fall', 'fall', '2023']);
  });

  it('say in which language they are, where it is not that of the article', () => {
    const {events} = articleEvents([block('Am [1989-11-09|9. November] fiel die Mauer in Berlin.', 'de')], 'en');
    expect(events[0]).to.include({lang: 'de', title: 'Am 9. November fiel die Mauer in Berlin'});
  });
});
