// Preloaded by tests in Node: lets them import TypeScript, and makes `describe`, `it` and the like global, as in
// browsers.
import {register} from 'node:module';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

register('./typescript-hooks.mjs', import.meta.url);
Object.assign(globalThis, {after, afterEach, before, beforeEach, describe, it});
