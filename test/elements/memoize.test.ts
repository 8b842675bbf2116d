import {expect} from 'chai';
import {memoize} from '../../src/elements/memoize.js';

describe('memoize', () => {
  it('computes again only when an input is another one', () => {
    const remember = memoize<number>();
    let computed = 0;
    const ask = (...inputs: unknown[]) => remember(inputs, () => ++computed);
    const object = {};
    expect([
      ask(object, Number.NaN),
      ask(object, Number.NaN),
      ask({}, Number.NaN),
      ask(object, Number.NaN),
      ask(object),
      ask(),
    ]).to.deep.equal([1, 1, 2, 3, 4, 5]);
  });

  it('remembers also that there is nothing', () => {
    const remember = memoize<undefined>();
    let computed = 0;
    for (let i = 0; i < 3; i++) remember(['same'], () => void computed++);
    expect(computed).to.equal(1);
  });
});
