import {languageOfWord} from '../locales/complete-messages.js';
import {en} from '../locales/en.js';
import type {Messages, UseMessages} from '../locales/messages.js';
import {Wording} from '../scene/event-words.js';

/** What puts dates and counts into a message, in the language of that: English, where the language lacks it. */
export function messageWording(key: keyof UseMessages, messages: Messages, wording: Wording): Wording {
  return languageOfWord(messages, key) ? new Wording(wording.dataset, en, 'en', wording.axis) : wording;
}
