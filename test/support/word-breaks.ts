import {lineBreaks} from '../../src/layout/break-lines.js';
import {wordBreaks} from '../../src/layout/word-breaks.js';

// Sets the rules at once, as `core.ts` does, for tests without an element that would load them.
lineBreaks.rules = wordBreaks;
