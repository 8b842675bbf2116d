import type {EventTable} from '../../data/event-table.js';
import type {Messages} from '../../locales/messages.js';
import {isInView} from '../../query/events-in-view.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {View} from '../../view/view.js';

/** How many events of a table lie on the axis; the others are background, before or after it. */
export function countOnAxis(table: EventTable, extent: View): number {
  let count = 0;
  for (let row = 0; row < table.length; row++) if (isInView(table, row, extent)) count++;
  return count;
}

const counts = new WeakMap<EventTable, {readonly extent: View; readonly count: number}>();

/** "12 of 310 events, 3 background", as the summary of the picture counts. */
export function summaryOf(table: EventTable, extent: View, messages: Messages): string {
  const format = (count: number) => numberFormat(messages.locale, {}).format(count);
  let known = counts.get(table);
  if (known?.extent !== extent) counts.set(table, (known = {extent, count: countOnAxis(table, extent)}));
  const {count} = known;
  const background = table.length - count;
  return messages.join([
    table.total === undefined
      ? messages.summary(count, format(count))
      : messages.summaryOf(format(count), format(table.total)),
    ...(background ? [messages.background(background, format(background))] : []),
  ]);
}
