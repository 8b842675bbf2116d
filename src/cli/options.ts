import {SCALE_NAMES} from '../data/scale-names.js';
import type {CellDelimiter} from '../exports/exporter.js';
import {FORMATS} from '../formats/registry.js';
import {GROUP_FIELDS, LANE_ORDERS} from '../scene/lane-options.js';
import {LAYOUT_NAMES} from '../scene/layout-names.js';

export const COMMANDS = ['render', 'check', 'convert'] as const;

export type Command = (typeof COMMANDS)[number];

/** An option of the command line. */
export interface Option {
  /** Its letter: `-o`. */
  readonly short?: string;
  /** What its value is, in capitals; none where it takes no value. */
  readonly value?: string;
  /** The only words that the option accepts; undefined where it accepts any. */
  readonly accepted?: readonly string[];
  /** Whether it may be given several times. */
  readonly isList?: boolean;
  /** The commands that have it. */
  readonly of: readonly Command[];
  /** What it says, in lines for the help. */
  readonly text: string;
}

/** The kinds of picture that `render` writes. */
export const PICTURES = ['svg', 'png', 'html'] as const;

/** What may stand between the cells of CSV, by itself and by a name, since a shell takes some signs for its own. */
export const DELIMITERS: ReadonlyMap<string, CellDelimiter> = new Map([
  [',', ','],
  [';', ';'],
  ['|', '|'],
  ['comma', ','],
  ['semicolon', ';'],
  ['bar', '|'],
  ['tab', '\t'],
]);

const WRITING = ['render', 'convert'] as const;
const PICTURE = ['render'] as const;

/** Every option, by its name, in the order of the help. */
export const OPTIONS = {
  'output': {
    short: 'o',
    value: 'PATH',
    of: WRITING,
    text: 'the file to write; a folder where it ends in "/" or is one; "-" is standard output',
  },
  'to': {value: 'FORMAT', of: WRITING, text: 'what to write, where the name of the output does not tell'},
  'from': {
    value: 'FORMAT',
    accepted: FORMATS.map(({name}) => name),
    of: COMMANDS,
    text: 'what the input is, where its text does not tell',
  },
  'map': {value: 'TEXT', of: COMMANDS, text: 'which column of a table says what: "date=When; title=What"'},
  'encoding': {
    value: 'NAME',
    of: COMMANDS,
    text: 'how the input is encoded, such as windows-1251; found out where it is missing',
  },
  'delimiter': {
    value: 'SIGN',
    of: ['convert'],
    text: 'what stands between the cells of CSV: comma, semicolon, tab or bar; semicolon for Excel where numbers have a decimal comma',
  },
  'layout': {
    value: 'NAME',
    accepted: ['auto', ...LAYOUT_NAMES],
    of: PICTURE,
    text: 'how time is laid out; auto goes by the width',
  },
  'scale': {value: 'NAME', accepted: ['auto', ...SCALE_NAMES], of: PICTURE, text: 'how time is laid along the axis'},
  'group-by': {value: 'FIELD', accepted: GROUP_FIELDS, of: PICTURE, text: 'the field by which events stand in lanes'},
  'lane-order': {value: 'ORDER', accepted: LANE_ORDERS, of: PICTURE, text: 'the order of lanes'},
  'width': {value: 'PX', of: PICTURE, text: 'the width of the whole picture; 1120 where it is missing'},
  'height': {
    value: 'PX',
    of: PICTURE,
    text: 'the height between title and legend; as much as is needed where it is missing',
  },
  'start': {value: 'DATE', of: PICTURE, text: 'where the axis starts, such as 1961-08, or -0043 for 44 BC'},
  'end': {value: 'DATE', of: PICTURE, text: 'where the axis ends'},
  'now': {value: 'DATE', of: PICTURE, text: 'when the data were published: what is later was not yet known'},
  'as-of': {value: 'DATE', of: WRITING, text: 'what was known by the end of that day, and no more'},
  'time-zone': {value: 'ZONE', of: PICTURE, text: 'the zone of the axis, such as Europe/Kyiv or +04:30'},
  'lang': {value: 'TAG', of: WRITING, text: 'the language of dates and words; that of the data where it is missing'},
  'axis-direction': {value: 'DIR', accepted: ['ltr', 'rtl'], of: PICTURE, text: 'where time runs to'},
  'title': {value: 'TEXT', of: PICTURE, text: 'the title, in place of that of the data'},
  'story': {
    value: 'FORM',
    accepted: ['slides', 'scroll', 'compact', 'none'],
    of: PICTURE,
    text: 'how HTML tells the story of data that have one; slides where it is missing, none leaves it out',
  },
  'theme': {
    value: 'NAME',
    accepted: ['light', 'dark'],
    of: PICTURE,
    text: 'the colours; light where it is missing, in HTML those of the reader',
  },
  'font': {value: 'FAMILIES', of: PICTURE, text: 'the font families, as in CSS; Arial and what looks like it'},
  'font-file': {value: 'FILE', isList: true, of: PICTURE, text: 'a font file for PNG, besides those of the system'},
  'pixel-ratio': {value: 'NUMBER', of: PICTURE, text: 'pixels of a PNG per px; 2 where it is missing'},
  'script': {
    value: 'ADDRESS',
    of: PICTURE,
    text: 'the address of event-timeline.min.js for HTML; in place of it "inline" or "none"',
  },
  'format': {
    value: 'NAME',
    accepted: ['text', 'json', 'github'],
    of: ['check'],
    text: 'how issues are listed; github: as annotations of a workflow',
  },
  'fail-on': {
    value: 'SEVERITY',
    accepted: ['error', 'warning', 'never'],
    of: COMMANDS,
    text: 'the least issue that is a failure, for which nothing is written; check: error, else never',
  },
  'watch': {of: COMMANDS, text: 'go on, and do it again whenever an input changes'},
  'help': {short: 'h', of: COMMANDS, text: 'this help'},
} as const satisfies Readonly<Record<string, Option>>;

export type OptionName = keyof typeof OPTIONS;

/** The options of a command, by their names. */
export function optionsOf(command: Command): [OptionName, Option][] {
  return (Object.entries(OPTIONS) as [OptionName, Option][]).filter(([, option]) => option.of.includes(command));
}
