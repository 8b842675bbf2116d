// What the files of the bundle ask for when they have come: a first picture waits for each further round.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const nameOf = (path) => path.replace(/^event-timeline\./, '').replace(/\.?min\.js$/, '') || 'first';

/** The files that one imports at once, by their names in the bundle. */
function importsOf(name) {
  const path = `../../dist/event-timeline.${name === 'first' ? '' : `${name}.`}min.js`;
  const code = readFileSync(new URL(path, import.meta.url), 'utf8');
  return [...code.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)].map(([, found]) => nameOf(found));
}

describe('the files of a first picture', () => {
  it('ask for no other ones, once they have come', () => {
    assert.deepEqual(importsOf('first'), []);
    for (const name of ['crowd-kind', 'lanes-kind', 'vertical-kind', 'rare-dates-reader', 'zone-rules'])
      assert.deepEqual(importsOf(name), ['first'], name);
    assert.deepEqual(new Set(importsOf('read-events')), new Set(['first', 'crowd-kind']), 'which comes beside it');
    const beside = new Set(['first', 'crowd-kind', 'vertical-kind']);
    assert.deepEqual(new Set(importsOf('tall-kind')), beside, 'a crowd whose labels are cards');
  });

  it('are no others than few events need', () => {
    for (const name of ['late-controllers', 'live-data', 'reading', 'timeline-overview', 'filtering', 'asked-source'])
      for (const later of ['crowd-kind', 'read-events', 'lanes-kind', 'vertical-kind'])
        assert.ok(!importsOf(name).includes(later), `${name} asks for ${later}`);
  });
});
