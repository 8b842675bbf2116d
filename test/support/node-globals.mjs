// What tests in browsers find as globals.
export {after, afterEach, before, beforeEach, describe, it} from 'node:test';
