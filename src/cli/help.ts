import {languages} from '../locales/registry.js';
import {orList} from './arguments.js';
import {writtenEndings} from './convert.js';
import {type Command, COMMANDS, type Option, optionsOf, PICTURES} from './options.js';

/** What a command is for, how it is called, and calls that work. */
interface CommandHelp {
  readonly does: string;
  readonly usage: string;
  readonly notes: readonly string[];
  /** A call without the name of the program, and what it does. */
  readonly examples: readonly (readonly [call: string, does: string])[];
}

const HELP: Readonly<Record<Command, CommandHelp>> = {
  render: {
    does: 'draw events as SVG, PNG or HTML',
    usage: 'render FILE… [-o PATH]',
    notes: [
      'Without -o an SVG is written to standard output. PNG needs the package @resvg/resvg-js.',
      'HTML is one file that needs no other: data, script, and a list for readers without script.',
    ],
    examples: [
      ['render events.csv -o events.svg', 'a picture that scales'],
      ['render events.csv -o events.png --theme dark --pixel-ratio 3', 'pixels'],
      ['render events.csv -o events.html --lang de', 'a page to open or to send'],
      ['render events.csv -o phone.svg --width 390', 'for a narrow column'],
      ['render events.json -o lanes.svg --layout lanes --group-by place', 'a lane for each place'],
      ['render "data/*.csv" -o pictures/ --to png', 'every file of a folder'],
      ['render events.csv -o events.svg --watch', 'again whenever the file changes'],
      ['render - < events.csv > events.svg', 'in a pipe'],
    ],
  },
  check: {
    does: 'list what is wrong in files, with line and column',
    usage: 'check FILE…',
    notes: ['After an error something is left out or changed; after a warning all is kept.'],
    examples: [
      ['check events.json', 'one file'],
      ['check "data/**/*.{csv,json}" --fail-on warning', 'every file below a folder, strictly'],
      ['check events.csv --format json', 'for programs'],
      ['check events.csv --format github', 'as annotations of a pull request'],
    ],
  },
  convert: {
    does: 'write events as a file of another format',
    usage: 'convert FILE… OUTPUT',
    notes: ['What the other format cannot hold is told on standard error.'],
    examples: [
      ['convert events.csv events.json', 'as JSON of this library'],
      ['convert events.json --to csv -o -', 'to standard output'],
      ['convert events.csv new.json --map "date=Date; title=Event"', 'where columns are not recognised'],
      ['convert "data/*.csv" json/ --to json', 'every file of a folder'],
    ],
  },
};

/** The examples of a command, as they are called. */
export const examplesOf = (command: Command): string[] => HELP[command].examples.map(([call]) => call);

const WIDTH = 100;

/** The help of a command, or of the whole. */
export function helpOf(command: Command | undefined): string {
  return command ? helpOfCommand(command) : helpOfAll();
}

function helpOfAll(): string {
  return [
    'Timelines of dated events from files: CSV, JSON and others.',
    '',
    'Usage: event-timeline COMMAND FILE… [OPTIONS]',
    '',
    'Commands',
    ...rows(COMMANDS.map((command) => [command, HELP[command].does])),
    '',
    ...rows([
      ['COMMAND --help', 'the options of a command, and examples'],
      ['--version', 'the version'],
    ]),
    '',
    'Examples',
    ...COMMANDS.map((command) => `  event-timeline ${HELP[command].examples[0][0]}`),
    '',
    ...FILES,
    '',
    ...CODES,
    '',
  ].join('\n');
}

const FILES = [
  'A file is named by its path, by a pattern in quotes ("data/*.csv"), or by "-", which is standard input.',
  'Its encoding is found out: UTF-8, UTF-16, else Windows-1252 (Latin-1), which is told.',
];

const CODES = [
  'Exit code',
  ...rows([
    ['0', 'all was done'],
    ['1', 'a file could not be read or written, or has issues that are a failure: see --fail-on'],
    ['2', 'the call itself means nothing, and nothing was done'],
  ]),
];

function helpOfCommand(command: Command): string {
  const {does, usage, notes, examples} = HELP[command];
  return [
    `event-timeline ${command}: ${does}`,
    '',
    `Usage: event-timeline ${usage} [OPTIONS]`,
    '',
    ...notes,
    '',
    'Options',
    ...rows(optionsOf(command).map(([name, option]) => [nameOf(name, option), textOf(name, option, command)])),
    '',
    'Examples',
    ...examples.flatMap(([call, what]) => [`  # ${what}`, `  event-timeline ${call}`]),
    '',
    ...CODES,
    '',
  ].join('\n');
}

const nameOf = (name: string, {short, value}: Option) =>
  `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`;

function textOf(name: string, {text, accepted}: Option, command: Command): string {
  const words =
    name === 'to'
      ? command === 'render'
        ? PICTURES
        : [...writtenEndings().keys()]
      : name === 'lang'
        ? languages()
        : accepted;
  return words ? `${text}: ${orList(words)}` : text;
}

/** Two columns; what does not fit into the second goes on below. */
function rows(entries: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...entries.map(([name]) => name.length)) + 4;
  return entries.flatMap(([name, text]) => {
    const lines = text.split(' ').reduce<string[]>(
      (all, word) => {
        const last = all.at(-1)!;
        if (last && width + last.length + word.length >= WIDTH) return [...all, word];
        return [...all.slice(0, -1), last ? `${last} ${word}` : word];
      },
      [''],
    );
    return lines.map((line, i) => `  ${i ? ' '.repeat(width - 2) : name.padEnd(width - 2)}${line}`);
  });
}
