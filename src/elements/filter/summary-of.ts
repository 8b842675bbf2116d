import type {EventTable} from '../../data/event-table.js';
import type {Messages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';

/** "12 of 310 events". */
export function summaryOf({length, whole}: EventTable, messages: Messages): string {
  const format = (count: number) => numberFormat(messages.locale, {}).format(count);
  return whole ? messages.summaryOf(format(length), format(whole.length)) : messages.summary(length, format(length));
}
