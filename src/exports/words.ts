import {enPicture} from '../locales/en-picture.js';
import type {PictureMessages} from '../locales/messages.js';
import type {EventDate} from '../time/event-date.js';
import {formatDate} from '../time/format-date.js';
import {formattingLocale} from '../time/intl-cache.js';
import type {StatedEvent} from './authored.js';
import type {WriteOptions} from './exporter.js';

/** The words of a language for dates and states. */
export class Words {
  readonly messages: PictureMessages;

  constructor({messages = enPicture}: WriteOptions) {
    this.messages = messages;
  }

  /** The language of the words, as a tag. */
  get language(): string {
    return this.messages.locale;
  }

  date(date: EventDate): string {
    const {messages} = this;
    return formatDate(date, {locale: formattingLocale(messages.locale), messages, length: 'long'});
  }

  /** What an event is, where it is not simply reported to have happened: "planned", "claimed". */
  states({occurrence, status}: StatedEvent): string[] {
    const {messages} = this;
    return [
      ...(occurrence === undefined ? [] : [messages.occurrence[occurrence]]),
      ...(status === undefined ? [] : [messages.status[status]]),
    ];
  }
}
