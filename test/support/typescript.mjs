// Preloaded where tests of TypeScript run in Node: it reads the sources as they are, and gives the tests `describe` and
// `it` where those in browsers have them.
import {register} from 'node:module';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';

register('./typescript-hooks.mjs', import.meta.url);
Object.assign(globalThis, {after, afterEach, before, beforeEach, describe, it});
