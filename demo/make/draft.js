/**
 * A draft: a text with events, how its table is meant, and how the timeline is to look. It is never changed: what is
 * done to it makes another.
 *
 * @typedef {object} Draft
 * @property {string} text - a file of any format that is read.
 * @property {Record<string, string | number>} map - which column says what, as `readFormat` takes it.
 * @property {Settings} settings
 *
 * @typedef {object} Settings
 * @property {string} title - empty: that of the data.
 * @property {string} layout
 * @property {string} scale
 * @property {string} groupBy - empty: no lanes.
 * @property {string[]} controls - of `toolbar`, `overview` and `grouping`.
 * @property {string} lang - empty: that of the data or the page.
 * @property {Record<string, string>} colors - `#rrggbb` for light surroundings, by the number of a group, from 1.
 */

export const LAYOUTS = {
  auto: 'By its width',
  flags: 'Flags on an axis',
  vertical: 'Cards down a line',
  lanes: 'Lanes',
  list: 'List',
  table: 'Table',
};

export const SCALES = {
  auto: 'As the data asks',
  linear: 'True distances',
  folded: 'Quiet times folded',
  even: 'Even steps',
  log: 'Long ago, compressed',
};

export const LANES = {
  group: 'Group',
  kind: 'Kind',
  place: 'Place',
  tag: 'First tag',
  status: 'How well known',
  occurrence: 'Whether it took place',
};

export const CONTROLS = {toolbar: 'Buttons to zoom', overview: 'Overview below', grouping: 'Choice of lanes'};

/** The languages whose words come with the library. */
export const LANGUAGES = {en: 'English', ar: 'العربية', de: 'Deutsch', fa: 'فارسی'};

const RIGHT_TO_LEFT = new Set(['ar', 'fa']);

export const directionOf = (lang) => (RIGHT_TO_LEFT.has(lang.split('-')[0]) ? 'rtl' : 'ltr');

export const SETTINGS = Object.freeze({
  title: '',
  layout: 'auto',
  scale: 'auto',
  groupBy: '',
  controls: Object.freeze(['toolbar', 'overview']),
  lang: '',
  colors: Object.freeze({}),
});

export const emptyDraft = (text = '') => ({text, map: {}, settings: SETTINGS});

/** The head of an empty sheet. */
export const EMPTY_SHEET = 'Date,Title,Text,Group,Source\n';

const MARK = 'event-timeline-draft';

/** A draft as a file. */
export const draftFile = (draft) => `${JSON.stringify({format: MARK, version: 1, ...draft}, null, 2)}\n`;

/** Whether a text is a draft as a file, whatever it holds otherwise. */
export const isDraftFile = (text) => /^\s*\{\s*"format":\s*"event-timeline-draft"/.test(text);

const isRecord = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One of the keys of `words`, or what a new draft has. */
const choice = (value, words, standard) => (Object.hasOwn(words, String(value)) ? String(value) : standard);

/**
 * Reads a draft that was saved, by known keys only; what is not as it should be is as in a new draft.
 * @throws SyntaxError if a text is no JSON.
 * @throws TypeError if it is no draft.
 */
export function readDraft(input) {
  const value = typeof input === 'string' ? JSON.parse(input) : input;
  if (!isRecord(value) || typeof value.text !== 'string')
    throw new TypeError('this is no draft: a draft is a JSON file that this page has saved');
  const given = isRecord(value.settings) ? value.settings : {};
  const map = Object.entries(isRecord(value.map) ? value.map : {}).filter(
    ([, column]) => typeof column === 'string' || typeof column === 'number',
  );
  const colors = Object.entries(isRecord(given.colors) ? given.colors : {}).filter(
    ([number, color]) => /^[1-8]$/.test(number) && /^#[\da-f]{6}$/i.test(String(color)),
  );
  return {
    text: value.text,
    map: Object.fromEntries(map),
    settings: {
      title: typeof given.title === 'string' ? given.title : SETTINGS.title,
      layout: choice(given.layout, LAYOUTS, SETTINGS.layout),
      scale: choice(given.scale, SCALES, SETTINGS.scale),
      groupBy: choice(given.groupBy, LANES, SETTINGS.groupBy),
      controls: Array.isArray(given.controls)
        ? Object.keys(CONTROLS).filter((control) => given.controls.includes(control))
        : SETTINGS.controls,
      lang: choice(given.lang, LANGUAGES, SETTINGS.lang),
      colors: Object.fromEntries(colors),
    },
  };
}
