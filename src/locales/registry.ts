import {canonicalLanguage} from '../time/intl-cache.js';
import {enPicture} from './en-picture.js';
import type {Messages, PictureMessages, UseMessages} from './messages.js';

/** The messages of a language: those of the picture are required; others that are missing are English. */
export type RegisteredMessages = PictureMessages & Partial<UseMessages>;

const registered = new Map<string, RegisteredMessages>([['en', enPicture]]);

/** Loads the languages that come with the package, each when a page is in it. */
const LOADERS: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  fa: async () => (await import('./fa.js')).fa,
};

/** The languages that come with the package. */
export const languages = (): string[] => ['en', ...Object.keys(LOADERS)];

/**
 * Adds the messages of a language, or replaces those that come with the package. Timelines use them from their next
 * rendering on, so register them before you add the elements.
 */
export function registerMessages(messages: RegisteredMessages): void {
  registered.set(canonicalLanguage(messages.locale), messages);
}

/**
 * The messages for a language tag: for `de-AT` those of `de-AT`, else those of `de`; undefined while there are none.
 */
export function messagesFor(language: string): RegisteredMessages | undefined {
  const tag = canonicalLanguage(language);
  return registered.get(tag) ?? registered.get(tag.split('-')[0]);
}

/**
 * Returns a function that loads and registers the messages of a language, with the name of their file; undefined for a
 * language that does not come with the package.
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
 * Loads the messages of a language that comes with the package. Resolves to undefined for other languages, and if the
 * file cannot be loaded: English messages are always there.
 */
export async function loadMessages(language: string): Promise<Messages | undefined> {
  try {
    return await messagesLoader(language)?.load();
  } catch {
    return undefined;
  }
}
