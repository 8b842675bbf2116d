import {parseArgs} from 'node:util';
import {nearestWord} from '../data/nearest-word.js';
import {usageError} from './command-error.js';
import {type Command, COMMANDS, type OptionName, OPTIONS, type Option, optionsOf} from './options.js';

/** What a command was called with. */
export interface Call {
  readonly command: Command;
  readonly files: readonly string[];
  /** The value of an option; undefined where it is not given. */
  text(name: OptionName): string | undefined;
  list(name: OptionName): readonly string[];
  has(name: OptionName): boolean;
  /** The value as a number above 0. */
  size(name: OptionName): number | undefined;
}

/** What is asked for in place of a command. */
export type Ask = {readonly ask: 'help'; readonly command: Command | undefined} | {readonly ask: 'version'};

const WHOLE = ['help', 'version'];

/**
 * Reads the arguments of the command line.
 * @throws CommandError for what is no argument, with what would work.
 */
export function readArguments(args: readonly string[]): Call | Ask {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h') return {ask: 'help', command: undefined};
  if (first === '--version' || first === '-v') return {ask: 'version'};
  if (first === 'help') return {ask: 'help', command: rest[0] === undefined ? undefined : commandOf(rest[0])};
  const command = commandOf(first);
  const call = readOptions(command, rest);
  return call.has('help') ? {ask: 'help', command} : call;
}

function commandOf(word: string): Command {
  const command = COMMANDS.find((name) => name === word);
  if (command) return command;
  if (word.startsWith('-'))
    throw usageError(
      `${word} stands before the command: expected ${orList(COMMANDS)} first, or ${orList(WHOLE.map((name) => `--${name}`))}`,
    );
  const near = nearestWord(word, COMMANDS);
  const file = word.includes('.') ? `; to draw a file: event-timeline render ${word}` : '';
  throw usageError(`"${word}" is no command; expected ${orList(COMMANDS)}${near ? `; did you mean "${near}"?` : file}`);
}

function readOptions(command: Command, args: readonly string[]): Call {
  const known = new Map<string, Option>(optionsOf(command));
  const {tokens} = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      [...known].map(([name, {short, value}]) => [
        name,
        {type: value ? ('string' as const) : ('boolean' as const), ...(short && {short})},
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const files: string[] = [];
  const values = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const option = known.get(token.name);
    if (!option) throw unknownOption(command, token.rawName, known);
    const given = values.get(token.name) ?? [];
    values.set(token.name, [...given, valueOf(token, option)]);
    if (given.length && !option.isList) throw usageError(`--${token.name} is given twice, and takes one value`);
  }
  const text = (name: string) => values.get(name)?.[0];
  return {
    command,
    files,
    text,
    list: (name) => values.get(name) ?? [],
    has: (name) => values.has(name),
    size: (name) => sizeOf(name, text(name)),
  };
}

/** What `parseArgs` tells of an option. */
interface Token {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

/** The value of an option, checked. */
function valueOf({name, rawName, value, inlineValue}: Token, {value: kind, accepted}: Option): string {
  if (!kind) {
    if (value === undefined) return '';
    throw usageError(`${rawName} takes no value, but has "${value}"`);
  }
  if (!value) throw usageError(`${rawName} needs a value: ${rawName} ${accepted?.[0] ?? kind}`);
  // "-0043" is a year, and "-" standard output.
  if (!inlineValue && /^-[^\d]/.test(value))
    throw usageError(`${rawName} needs a value; one that begins with "-" is written --${name}=${value}`);
  if (!accepted || accepted.includes(value)) return value;
  const near = nearestWord(value, accepted);
  throw usageError(
    `${rawName} "${value}" is not known; expected ${orList(accepted)}${near ? `; did you mean "${near}"?` : ''}`,
  );
}

function sizeOf(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const size = Number(/^\s*(\d+(?:\.\d+)?)\s*(?:px)?\s*$/.exec(text)?.[1]);
  if (size > 0) return size;
  throw usageError(`--${name} "${text}" is no size: expected a number above 0, such as 640`);
}

function unknownOption(command: Command, given: string, known: ReadonlyMap<string, Option>): Error {
  const name = given.replace(/^-+/, '');
  if (Object.hasOwn(OPTIONS, name)) {
    const {of} = OPTIONS[name as OptionName];
    return usageError(`${command} has no option ${given}: it is one of ${orList(of)}`);
  }
  const near = nearestWord(name, [...known.keys()]);
  return usageError(
    `${command} has no option ${given}${near ? `; did you mean --${near}?` : `; event-timeline ${command} --help lists them`}`,
  );
}

/** "a, b or c". */
export function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
