import {languageOfWord} from '../locales/complete-messages.js';
import {en} from '../locales/en.js';
import type {Messages, UseMessages} from '../locales/messages.js';
import {Wording} from '../scene/event-words.js';

/**
 * The wording for the dates and counts in a message: that of the timeline, or English if the message itself is English
 * for lack of a translation.
 */
export function messageWording(key: keyof UseMessages, messages: Messages, wording: Wording): Wording {
  return languageOfWord(messages, key) ? new Wording(wording.dataset, en, 'en', wording.axis) : wording;
}
