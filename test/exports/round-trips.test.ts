import {expect} from 'chai';
import {readDataset} from '../../src/data/read-dataset.js';
import {writeFormat} from '../../src/exports/write-format.js';
import {readFormat} from '../../src/formats/read-format.js';
import {randomFullDataset} from '../support/random-full-dataset.js';
import {untoldDifferences} from '../support/told-differences.js';

const SEEDS = 50;

describe('files that are written and read again', () => {
  for (const format of ['json', 'csv', 'tsv', 'timelinejs'])
    it(`${format}: say the same, or an issue says what they lost`, () => {
      for (let seed = 1; seed <= SEEDS; seed++) {
        const {dataset} = readDataset(randomFullDataset(seed, 1 + (seed % 4)));
        const {text, issues} = writeFormat(dataset, format);
        const read = readFormat(text, {format: format === 'tsv' ? 'csv' : format, name: `x.${format}`});
        expect(untoldDifferences(dataset, read.dataset, issues), `seed ${seed}\n${text}`).to.deep.equal([]);
      }
    });
});
