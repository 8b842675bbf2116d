// Zones are right, and nothing but "local" depends on the zone of the machine.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const oracle = fileURLToPath(new URL('../support/zones/oracle.mjs', import.meta.url));

describe('zones', () => {
  let first;
  for (const TZ of ['UTC', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'Europe/Berlin']) {
    it(`are what \`Intl\` says, on a machine in ${TZ}`, () => {
      const told = execFileSync(process.execPath, [oracle, ...(TZ === 'Asia/Kathmandu' ? [] : ['brief'])], {
        env: {...process.env, TZ},
        encoding: 'utf8',
      });
      assert.ok(told.includes('September 11, 2001'));
      first ??= told;
      assert.equal(told, first);
    });
  }
});
