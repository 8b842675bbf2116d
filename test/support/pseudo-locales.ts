import {en} from '../../src/locales/en.js';
import type {Messages} from '../../src/locales/messages.js';
import {registerMessages} from '../../src/locales/registry.js';

// Languages that nobody speaks, made from English: one with longer words in letters of its own, one from right to left.
// What shows an English letter has not gone through a language; what has no room has none for German.

/** Stand for arguments while a message is turned: characters that no message has. */
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

/** The words without what was put into them, if there are any. */
const hasWords = (text: string) => /[a-z]/i.test(text.replaceAll(new RegExp(SPLIT_TOKENS, 'g'), ''));

/** Arguments that name a word of the language themselves. */
const WORDS_IN: Readonly<Record<string, number>> = {season: 0};

/** A message that is made as the one given, and then turned; what it is given comes through unchanged. */
function turnFunction(
  name: string,
  make: (...args: unknown[]) => string,
  turn: (text: string) => string,
): (...args: unknown[]) => string {
  return (...args) => {
    const plain = make(...args);
    const kept: string[] = [];
    // What does not come through chooses among words: it stays what it is.
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

/** With dates in Greek: what has Latin letters then is neither date nor data nor a word of the language. */
export const GREEK = 'el-XA';

export function registerPseudoLocales(): void {
  for (const messages of [longer('en-XA'), longer(GREEK), mirrored]) registerMessages(messages);
}
