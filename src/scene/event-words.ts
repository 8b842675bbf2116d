import {axisZone} from '../data/axis-zone.js';
import type {Dataset, DatasetEvent} from '../data/types.js';
import type {EventWords} from '../layout/layout-input.js';
import type {View} from '../layout/time-scale.js';
import type {PictureMessages} from '../locales/messages.js';
import {type EventDate, knownSides, spanOf} from '../time/event-date.js';
import {formatDate} from '../time/format-date.js';
import {numberFormat} from '../time/intl-cache.js';
import {type AxisZone, onClocks, zones} from '../time/zones.js';
import {languageDirection} from './text-direction.js';

/** From this importance on, a title is bold. */
const STRONG = 0.75;

/** Puts the events of a dataset into words, in one language. */
export class Wording<Words extends PictureMessages = PictureMessages> {
  readonly dataset: Dataset;
  readonly messages: Words;
  /** The language in which dates and numbers are formatted. */
  readonly locale: string;
  /** The zone of the axis. */
  readonly axis: AxisZone;

  constructor(dataset: Dataset, messages: Words, locale: string, axis = axisZone(dataset)) {
    this.dataset = dataset;
    this.messages = messages;
    this.locale = locale;
    this.axis = axis;
  }

  /** What is written at an event; `omitYear` where the axis says it. */
  written(event: DatasetEvent, omitYear: boolean): EventWords {
    return {
      title: event.title,
      strong: event.importance >= STRONG,
      date: this.date(event.date, 'short', omitYear),
      state: this.state(event),
    };
  }

  /** What is said of an event after its title. */
  spoken(event: DatasetEvent): string {
    return this.messages.join([this.date(event.date), this.state(event), this.group(event)].filter(Boolean));
  }

  date(date: EventDate, length: 'short' | 'long' = 'long', omitYear = false): string {
    return formatDate(date, {locale: this.locale, messages: this.messages, length, omitYear, zone: this.axis.zone});
  }

  /** What must be said of an event that did not plainly happen or is not plainly reported; else empty. */
  state({occurrence, status}: DatasetEvent): string {
    const {messages} = this;
    return messages.join([
      ...(occurrence === 'happened' ? [] : [messages.occurrence[occurrence]]),
      ...(status === 'reported' ? [] : [messages.status[status]]),
    ]);
  }

  /** The title of an event's group, where there is more than one to tell apart. */
  group({group}: DatasetEvent): string {
    const {groups} = this.dataset;
    return (groups.length > 1 && groups.find(({id}) => id === group)?.title) || '';
  }

  count(count: number): string {
    return numberFormat(this.locale, {}).format(count);
  }

  /** The zone of the axis in a stretch of time, in words. */
  zoneName({start, end}: View): string {
    return zones.rules?.zoneName(this.axis.zone, [start, end], this.locale, this.messages) ?? this.axis.zone;
  }

  /** From the first of some events to the last, as far as their bounds are known, by the clocks of the axis. */
  range(events: readonly DatasetEvent[]): string {
    const sides = events.flatMap(({date}) => knownSides(onClocks(date, this.axis.zone)));
    const first = sides.reduce((a, b) => (b.earliest < a.earliest ? b : a));
    const last = sides.reduce((a, b) => (b.endLatest > a.endLatest ? b : a));
    return this.date(spanOf(first, last));
  }

  /** Some events told as one: "3 more events, June 21 – 22, 2021". */
  moreEvents(events: readonly DatasetEvent[]): string {
    return this.messages.moreEvents(events.length, this.count(events.length), this.range(events));
  }

  /** What the timeline shows, in a sentence: how many events, of what time, known when. */
  summary(shown: readonly DatasetEvent[], background: number, extent: View): string {
    const {messages, dataset} = this;
    if (!shown.length && !background) return messages.empty;
    const {start, end, now} = dataset;
    const {zone, hasInstants} = this.axis;
    // In a language without words of its own, dates may run the other way than the sentence round them.
    const isAlien = languageDirection(this.locale) !== languageDirection(messages.locale);
    const isolated = (date: string) => (isAlien ? `\u2068${date}\u2069` : date);
    const range = start && end ? this.date(spanOf(onClocks(start, zone), onClocks(end, zone))) : shown.length ? this.range(shown) : '';
    return messages.join([
      messages.summary(shown.length, this.count(shown.length)),
      ...(range ? [isolated(range)] : []),
      ...(hasInstants ? [isolated(this.zoneName(extent))] : []),
      ...(now ? [messages.asKnownOn(isolated(this.date(now)))] : []),
      ...(background ? [messages.background(background, this.count(background))] : []),
    ]);
  }
}
