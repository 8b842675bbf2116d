import {enUse} from './en.js';
import type {Messages, PictureMessages, UseMessages} from './messages.js';

const completed = new WeakMap<PictureMessages, Messages>();

/** The words of a language for all that a reader does; those that it lacks are English. */
export function completeMessages(messages: PictureMessages & Partial<UseMessages>): Messages {
  let all = completed.get(messages);
  if (!all) {
    all = {...enUse, ...messages};
    completed.set(messages, all);
  }
  return all;
}
