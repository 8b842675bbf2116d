import {en} from '../../src/locales/en.js';
import type {Messages} from '../../src/locales/messages.js';
import {registerMessages} from '../../src/locales/registry.js';

// Made-up languages, made from English: one with longer words in accented letters, one from right to left. A plain
// English letter on screen is part of a text that is not translated; a text that has no room has none in German either.

/** Private-use characters, which stand for arguments while a message is transformed. */
const FIRST_TOKEN = 0xe000;
const TOKEN = /[\ue000-\ue0ff]/;
const SPLIT_TOKENS = /([\ue000-\ue0ff\ufffc])/;
const LONGER = 0.4;

const PLAIN = 'abcdefghijklmnopqrstuvwxyz';
const ACCENTED = 'åƀçðéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž';
const accent = (letter: string) => {
  const turned = ACCENTED[PLAIN.indexOf(letter.toLowerCase())];
  return letter === letter.toLowerCase() ? turned : turned.toUpperCase();
};

/** "Zoom in" → "[Žööɱ îñ éñö]": accents, brackets around the whole, and words after it that make it longer. */
function lengthened(text: string): string {
  const accented = text.replaceAll(/[a-z]/gi, accent);
  const length = Math.ceil(text.replaceAll(new RegExp(SPLIT_TOKENS, 'g'), '').length * LONGER);
  return `[${accented} ${'éñö ðûö '
    .repeat(length)
    .slice(0, Math.max(1, length - 1))
    .trim()}]`;
}

/** Every word is written from right to left, whatever its letters; arguments stay as they are. */
function turned(text: string): string {
  return text
    .split(SPLIT_TOKENS)
    .map((piece) => (SPLIT_TOKENS.test(piece) ? piece : piece.replaceAll(/[^\s]+/g, '\u200f\u202e$&\u202c\u200f')))
    .join('');
}

/** Whether a text has letters besides its arguments. */
const hasWords = (text: string) => /[a-z]/i.test(text.replaceAll(new RegExp(SPLIT_TOKENS, 'g'), ''));

/** By message, the index of an argument that selects a word of the language, and so must not be replaced. */
const WORDS_IN: Readonly<Record<string, number>> = {season: 0};

/** Wraps a message that is a function: its text is transformed, its arguments are not. */
function turnFunction(
  name: string,
  make: (...args: unknown[]) => string,
  turn: (text: string) => string,
): (...args: unknown[]) => string {
  return (...args) => {
    const plain = make(...args);
    const kept: string[] = [];
    // An argument that is not in the text selects among words: keep it.
    const protect = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(protect);
      if (typeof value !== 'string' || value === '' || !plain.includes(value)) return value;
      return String.fromCodePoint(FIRST_TOKEN + kept.push(value) - 1);
    };
    const made = make(...args.map((value, i) => (WORDS_IN[name] === i ? value : protect(value))));
    if (!hasWords(made)) return plain;
    return turn(made).replaceAll(new RegExp(TOKEN, 'g'), (token) => kept[token.codePointAt(0)! - FIRST_TOKEN]);
  };
}

function turnAll<Value>(value: Value, turn: (text: string) => string, name = ''): Value {
  if (typeof value === 'string') return (hasWords(value) ? turn(value) : value) as Value;
  if (typeof value === 'function')
    return turnFunction(name, value as unknown as (...args: unknown[]) => string, turn) as Value;
  return Object.fromEntries(
    Object.entries(value as object).map(([key, inner]: [string, unknown]) => [key, turnAll(inner, turn, key)]),
  ) as Value;
}

/** English, with every word longer. @param locale - the language of its dates. */
export const longer = (locale: string): Messages => ({...turnAll(en, lengthened), locale});

/** English, from right to left. */
export const mirrored: Messages = {...turnAll(en, turned), locale: 'ar-XB'};

/** A locale with dates in Greek: plain Latin letters then come neither from a date nor from a message. */
export const GREEK = 'el-XA';

export function registerPseudoLocales(): void {
  for (const messages of [longer('en-XA'), longer(GREEK), mirrored]) registerMessages(messages);
}
