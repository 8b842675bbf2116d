import {isSameLanguage} from '../time/intl-cache.js';
import {enUse} from './en.js';
import {enPicture} from './en-picture.js';
import type {Messages, PictureMessages, UseMessages} from './messages.js';

const completed = new WeakMap<PictureMessages, Messages>();
/** The messages that a language has itself, by the complete messages made from them. */
const own = new WeakMap<Messages, Partial<Messages>>();

/** Completes the messages of a language: those that it lacks are English. */
export function completeMessages(messages: PictureMessages & Partial<UseMessages>): Messages {
  let all = completed.get(messages);
  if (!all) {
    all = {...enPicture, ...enUse, ...messages};
    completed.set(messages, all);
    own.set(all, messages);
  }
  return all;
}

/** The language to tag a message with: `en` if the language of the others lacks it, else undefined. */
export function languageOfWord(messages: Messages, key: keyof UseMessages): 'en' | undefined {
  return (own.get(messages) ?? messages)[key] === undefined && !isSameLanguage(messages.locale, 'en')
    ? 'en'
    : undefined;
}
