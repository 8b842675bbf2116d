/**
 * The folders of tests that run once, in Node, as they need no engine, or one that they drive themselves: these first,
 * as they take longest.
 */
export const NODE_FOLDERS = ['node', 'data', 'interaction', 'layout', 'locales', 'scene', 'time', 'view'];

/**
 * Of the others, those that find the same in every engine, files and folders: elements and their names, words, colors,
 * what is told of bad data, and what only Chromium can be asked. They run in Chromium; by `THOROUGH=1 npm test` in all
 * engines, as all others do.
 */
const SAME_IN_ALL = [
  'markup/',
  'stories.test.ts',
  'elements/problems/problems.test.ts',
  'elements/accessibility-tree.test.ts',
  'elements/preferences.test.ts',
  'elements/memoize.test.ts',
];

/**
 * Those that want a page of their own: for elements of another kind by the same name, for other modules, for what is
 * told to the console.
 */
const ALONE = ['elements/hydration.test.ts', 'elements/timeline-overview.test.ts', 'stories.test.ts'];

export const runsAlone = (name) => ALONE.includes(name);

/** Whether a test, named from the folder of tests on, runs in one engine only. */
export const runsInOneEngine = (name) => !process.env.THOROUGH && SAME_IN_ALL.some((same) => name.startsWith(same));
