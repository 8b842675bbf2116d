import {lineBreaks} from '../../src/layout/break-lines.js';
import {wordBreaks} from '../../src/layout/word-breaks.js';

// Where nobody loads them: as in Node, where they come with the core.
lineBreaks.rules = wordBreaks;
