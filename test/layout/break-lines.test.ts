import {expect} from 'chai';
import {breakLines, truncate} from '../../src/layout/break-lines.js';

const width = (text: string) => Array.from(text).length * 10;
const lines = (text: string, maxWidth: number, maxLines = 4) => breakLines(text, maxWidth, maxLines, width);

describe('breakLines', () => {
  it('leaves a text on one line where it fits', () => {
    expect(lines('Final withdrawal begins', 230)).to.deep.equal(['Final withdrawal begins']);
  });

  it('makes lines of even length', () => {
    expect(lines('Pentagon: pace may slow, deadline stands', 380)).to.deep.equal(['Pentagon: pace may', 'slow, deadline stands']);
  });

  it('takes white space as one space', () => {
    expect(lines('  a \n b\t c ', 500)).to.deep.equal(['a b c']);
    expect(lines('', 500)).to.deep.equal(['']);
  });

  it('breaks behind hyphens and slashes', () => {
    expect(lines('Mazar-i-Sharif/Balkh', 120)).to.deep.equal(['Mazar-i-', 'Sharif/Balkh']);
  });

  it('breaks a word that is wider than the line, and no character in two', () => {
    const broken = lines('Donaudampfschifffahrtsgesellschaftskapitän', 110);
    expect(broken.join('')).to.equal('Donaudampfschifffahrtsgesellschaftskapitän');
    expect(broken.every((line) => width(line) <= 110)).to.equal(true);
    expect(breakLines('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 80, 4, width).join('')).to.equal('👩‍👩‍👧‍👦👩‍👩‍👧‍👦');
  });

  it('breaks Chinese between words', () => {
    const broken = lines('阿富汗军队从五月开始撤离全国各地', 60);
    expect(broken.length).to.be.at.least(3);
    expect(broken.join('')).to.equal('阿富汗军队从五月开始撤离全国各地');
    expect(broken.every((line) => width(line) <= 60)).to.equal(true);
  });

  it('ends with … what has more lines than it may', () => {
    const cut = lines('one two three four five six seven eight nine ten', 100, 2);
    expect(cut).to.have.lengthOf(2);
    expect(cut[1]).to.match(/…$/);
    expect(cut.every((line) => width(line) <= 100)).to.equal(true);
  });
});

describe('truncate', () => {
  it('keeps what fits', () => expect(truncate('short', 100, width)).to.equal('short'));
  it('cuts between characters', () => expect(truncate('abcdefghijkl', 60, width)).to.equal('abcde…'));
  it('leaves … where nothing fits', () => expect(truncate('abc', 10, width)).to.equal('…'));
});
