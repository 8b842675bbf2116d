import {canonicalLanguage} from '../time/intl-cache.js';
import {enPicture} from './en-picture.js';
import type {Messages, PictureMessages, UseMessages} from './messages.js';

/** All of them have the words of the picture; others that they lack are said in English. */
export type RegisteredMessages = PictureMessages & Partial<UseMessages>;

const registered = new Map<string, RegisteredMessages>([['en', enPicture]]);

/** The languages that come with the package, each loaded when a page is written in it. */
const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  fa: async () => (await import('./fa.js')).fa,
};

/**
 * Adds the words of a language, or replaces those that come with the package. Timelines take them up the next time
 * that they are drawn, so register before you add the elements.
 */
export function registerMessages(messages: RegisteredMessages): void {
  registered.set(canonicalLanguage(messages.locale), messages);
}

/** The words for a language tag, if they are there: for `de-AT` those of `de-AT`, else those of `de`. */
export function messagesFor(language: string): RegisteredMessages | undefined {
  const tag = canonicalLanguage(language);
  return registered.get(tag) ?? registered.get(tag.split('-')[0]);
}

/**
 * What loads the words of a language, and registers them; undefined for a language that does not come with the package.
 * `name` is that of its file.
 */
export function messagesLoader(language: string): {readonly name: string; load(): Promise<Messages>} | undefined {
  const name = canonicalLanguage(language).split('-')[0];
  if (!Object.hasOwn(LOADERS, name)) return undefined;
  return {
    name,
    load: async () => {
      const messages = await LOADERS[name]();
      if (!registered.has(name)) registered.set(name, messages);
      return messages;
    },
  };
}

/**
 * Loads the words of a language that comes with the package. Resolves to undefined for languages that do not, and where
 * the file cannot be loaded: English, which is always there, is better than nothing.
 */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  try {
    return await messagesLoader(language)?.load();
  } catch {
    return undefined;
  }
}
