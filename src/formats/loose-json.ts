import {quote} from '../data/issue.js';
import {parsingJson} from '../data/parse-json.js';
import {mapping, type Steps} from '../data/steps.js';
import {findingJsonError} from '../data/json-error.js';
import {scriptDate} from './script-date.js';

/**
 * Reads JSON as people write it in scripts: texts in single quotes, keys without quotes, comments, a comma before a
 * closing bracket, `new Date(2014, 3, 20)`. Undefined if a text is not even that; then `findingLooseError` says where.
 * Without recursion, so that nesting has no limit, in linear time, and in steps.
 */
export function* readingLooseJson(text: string): Steps<unknown> {
  const {tokens, stop} = yield* tokensOf(text);
  if (stop) return undefined;
  try {
    return yield* parsingJson((yield* mapping(tokens, ({json}) => json)).join(''));
  } catch {
    return undefined;
  }
}

interface LooseError {
  readonly index: number;
  readonly problem: string;
}

/** Where a text stops being JSON as people write it in scripts: the index, and what is wrong; undefined if it is. In steps. */
export function* findingLooseError(text: string): Steps<LooseError | undefined> {
  const {tokens, stop} = yield* tokensOf(text);
  if (stop) return stop;
  const error = yield* findingJsonError((yield* mapping(tokens, ({json}) => json)).join(''));
  if (!error) return undefined;
  let from = 0;
  const token = tokens.find(({json}) => (from += json.length) > error.index);
  return {index: token?.at ?? text.trimEnd().length, problem: error.problem};
}

/** So many tokens are read in a step. */
const STEP = 2000;

const TOKEN =
  /\s+|\/\/[^\n\r]*|\/\*[^]*?\*\/|"(?:[^"\\\n\r]|\\[^])*"|'(?:[^'\\\n\r]|\\[^])*'|`(?:[^`\\$]|\\[^]|\$(?!\{))*`|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|new\s+Date\s*\([^()]*(?:\([^()]*\)[^()]*)?\)|[\p{ID_Start}$_][\p{ID_Continue}$]*|[[\]{}:,;]/uy;

/** What a script puts ahead of data: a name that they are given, as `var data =`, or what they are handed to. */
const WRAPPER =
  /^\s*(?:\/\*[^]*?\*\/\s*|\/\/[^\n\r]*\s+|import\s[^;'"`]*['"][^'"\n]*['"];?\s*|['"]use strict['"];?\s*)*(?:export\s+default\s+|(?:(?:(?:export\s+)?(?:var|let|const)\s+)?[\w$]+(?:\.[\w$]+)*\s*=\s*)?(?:new\s+)?[\w$]+(?:\.[\w$]+)*\s*(\()|(?:(?:export\s+)?(?:var|let|const)\s+)?[\w$]+(?:\.[\w$]+)*(?:\s*:\s*[\w$.<>,|\s]*(?:\[\])?>?)?\s*=)(?=\s*[[{])\s*/;

/** What a script puts after data: of what type they are, and that others may have them by their name. */
const AFTER =
  /(?:\s+as\s+const|\s+(?:as|satisfies)\s+[\w$.<>]+(?:\[\])?)?\s*(?:;\s*)?(?:(?:export\s+default\s+[\w$]+|export\s*\{[\w$\s,]*\}|module\.exports\s*=\s*(?:\{[\w$\s,]*\}|[\w$]+))\s*;?\s*)?$/;
/** So much of the end of a script is looked at for that. */
const END = 300;

/** Whether a text may be JSON, or a script that holds nothing else. */
export function isLikeJson(text: string): boolean {
  return /^\s*(?:[[{]|\/[/*])/.test(text) || isWrapped(text);
}

/** Whether a text is a script that gives its data a name, or hands them to a function. */
export const isWrapped = (text: string): boolean => WRAPPER.test(text.slice(0, 2000));

/** The text of data, where they stand in their file; what a script puts ahead of them is spaces. */
export const dataText = (text: string): string =>
  text.replace(WRAPPER, (wrapper) => wrapper.replaceAll(/[^\n\r]/g, ' '));

/** The text of a script up to where its data end, and where they begin in it. */
function unwrapped(script: string): {readonly text: string; readonly from: number} {
  const [wrapper, call] = WRAPPER.exec(script) ?? [''];
  const rest = Math.max(wrapper.length, script.length - END);
  const text = wrapper ? script.slice(0, rest) + script.slice(rest).replace(AFTER, '') : script;
  return {text: call ? text.replace(/\)\s*$/, '') : text, from: wrapper.length};
}

/** A token as JSON has it, and where it stands in the script. */
interface Token {
  readonly json: string;
  readonly at: number;
}

/** The tokens of a script up to where it stops being nothing but data. */
function* tokensOf(script: string): Steps<{readonly tokens: readonly Token[]; readonly stop?: LooseError}> {
  const {text, from} = unwrapped(script);
  const tokens: Token[] = [];
  let next = from;
  for (let count = 1; next < text.length; count++) {
    if (count % STEP === 0) yield;
    const at = next;
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    next = TOKEN.lastIndex;
    if (token === undefined) return {tokens, stop: unread(text, at)};
    if (/^(?:\s|\/[/*])/.test(token)) continue;
    if ((token === ']' || token === '}') && tokens.at(-1)?.json === ',') tokens.pop();
    if (token === ';') {
      if (!text.slice(next).trim()) continue;
      return {tokens, stop: {index: next, problem: AFTER_END}};
    }
    const date = /^new\s/.test(token) ? scriptDate(token) : '';
    if (date === undefined) return {tokens, stop: {index: at, problem: workedOut(token)}};
    tokens.push({
      json: date ? JSON.stringify(date) : /^["'`]/.test(token) ? quoted(token.slice(1, -1)) : word(token),
      at,
    });
  }
  return {tokens};
}

const AFTER_END = 'the data end before this, and nothing may follow';

const workedOut = (expression: string) =>
  `${quote(expression)} is worked out by a script: write the value itself, as a text, a number or new Date(2014, 3, 20)`;

/** What is wrong at a sign that begins no token: often a name stands before it that is no value, as in `moment(…)`. */
function unread(text: string, at: number): {index: number; problem: string} {
  if (/["'`]/.test(text[at]) && !text.startsWith('`', at))
    return {index: at, problem: 'a text ends here without its closing quote, or has a line break'};
  if (text[at] === ')') return {index: at, problem: AFTER_END};
  const name = /(?:new\s+)?[\p{ID_Continue}$]+\s*$/u.exec(text.slice(Math.max(0, at - 100), at))?.[0] ?? '';
  const index = at - name.length;
  return {index, problem: workedOut(/^[^,;\n\r}\]]*/.exec(text.slice(index, index + 60))![0].trim() || text[at])};
}

const CONTROLS: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0'};

/** The text of a script as JSON writes it. */
function quoted(text: string): string {
  return JSON.stringify(
    text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[^]))/g, (_, long, short, sign: string) =>
      long || short
        ? String.fromCharCode(Number.parseInt(long ?? short, 16))
        : /[\r\n]/.test(sign)
          ? ''
          : (CONTROLS[sign] ?? sign),
    ),
  );
}

function word(token: string): string {
  if (/^[[\]{}:,]$/.test(token) || /^(?:true|false|null)$/.test(token)) return token;
  if (token === 'undefined') return 'null';
  return /^[-+.\d]/.test(token) && Number.isFinite(Number(token)) ? String(Number(token)) : JSON.stringify(token);
}
