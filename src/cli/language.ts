import {loadMessages, messagesFor, type RegisteredMessages} from '../core.js';
import type {Dataset} from '../data/types.js';
import {languages} from '../locales/registry.js';
import {canonicalLanguage} from '../time/intl-cache.js';
import {type Call, orList} from './arguments.js';
import {usageError} from './command-error.js';

/** A language, as a canonical tag, and the words in it. */
export interface Language {
  readonly language: string;
  readonly messages: RegisteredMessages;
}

/**
 * The language in which a dataset is shown: the one that is asked for, else its own, else English.
 * @throws CommandError if there are no words in the one that is asked for.
 */
export async function languageFor({lang}: Dataset, call: Call): Promise<Language> {
  const asked = call.text('lang');
  const tag = canonicalLanguage(asked ?? lang ?? 'en');
  const hasWords = languages().includes(tag.split('-')[0]);
  if (asked !== undefined && !hasWords)
    throw usageError(`--lang "${asked}": there are no words in it; expected ${orList(languages())}`);
  const language = hasWords ? tag : 'en';
  await loadMessages(language);
  return {language, messages: messagesFor(language)!};
}
