/**
 * The folders of tests that run once, in Node, because they need no engine, or start their own (`node`): these come
 * first, as they take longest.
 */
export const NODE_FOLDERS = [
  'node',
  'cli',
  'data',
  'exports',
  'formats',
  'interaction',
  'layout',
  'locales',
  'query',
  'scene',
  'stream',
  'time',
  'view',
];

/**
 * Files and folders among the other tests whose result is the same in every engine (elements and their names, texts,
 * colors, issues), or that need Chromium. They run in Chromium only; by `THOROUGH=1 npm test` in all engines.
 */
const SAME_IN_ALL = [
  'make/',
  'markup/',
  'render/',
  'stories.test.ts',
  'elements/problems/problems.test.ts',
  'elements/accessibility-tree.test.ts',
  'elements/preferences.test.ts',
  'elements/make-described.test.ts',
  'elements/memoize.test.ts',
  'elements/html-list.test.ts',
  'elements/reading/',
  'elements/article.test.ts',
  'elements/as-of.test.ts',
  'elements/chip-list.test.ts',
  'elements/crowd.test.ts',
  'elements/crowd-lanes.test.ts',
  'elements/data-source.test.ts',
  'elements/event-timeline-words.test.ts',
  'elements/export-menu.test.ts',
  'elements/faces.test.ts',
  'elements/file-drop.test.ts',
  'elements/few-elements.test.ts',
  'elements/filter.test.ts',
  'elements/grouping.test.ts',
  'elements/hydration.test.ts',
  'elements/key-walks.test.ts',
  'elements/languages.test.ts',
  'elements/large-file.test.ts',
  'elements/legend-switches.test.ts',
  'elements/linked.test.ts',
  'elements/live.test.ts',
  'elements/many-cards.test.ts',
  'elements/moved-by-page.test.ts',
  'elements/overlay.test.ts',
  'elements/page-lists.test.ts',
  'elements/plan-slices.test.ts',
  'elements/picture-files.test.ts',
  'elements/planning-ahead.test.ts',
  'elements/rare-dates.test.ts',
  'elements/scales-and-lanes.test.ts',
  'elements/source-list.test.ts',
  'elements/source.test.ts',
  'elements/structure.test.ts',
  'elements/text-links.test.ts',
  'elements/thumbnails.test.ts',
  'elements/time-zone.test.ts',
];

/**
 * Tests that need a page of their own, because they define other elements by the same name, import other modules, or
 * check the console.
 */
const ALONE = ['elements/hydration.test.ts', 'elements/timeline-overview.test.ts', 'stories.test.ts'];

export const runsAlone = (name) => ALONE.includes(name);

/** Whether a test, named from the folder of tests on, runs in one engine only. */
export const runsInOneEngine = (name) => !process.env.THOROUGH && SAME_IN_ALL.some((same) => name.startsWith(same));
