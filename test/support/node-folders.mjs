/** The folders of tests that need no browser: they run once, in Node. All others run in every engine. */
export const NODE_FOLDERS = ['data', 'interaction', 'layout', 'locales', 'node', 'scene', 'time'];
