import {html, nothing, type TemplateResult} from 'lit';
import {axisZone} from '../../data/axis-zone.js';
import type {DatasetEvent} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import {isBefore, relateDates} from '../../time/relate-dates.js';
import {type TimeBetween, timeBetween} from '../../time/time-between.js';
import type * as Reading from '../reading/reading.js';
import type {ReadingContext, ReadingWording} from '../reading/reading-context.js';

/** So many events before and after the open one are offered. */
const OFFERED = 500;

type Parts = Pick<typeof Reading, 'datum' | 'eventIndex' | 'filled' | 'SLOT'>;

/** Says of the open event and another one, which a reader chooses, which came first, and how far they lie apart. */
export class Comparison {
  readonly #reading: Parts;
  readonly #update: () => void;
  #of = '';
  #with = '';

  constructor(reading: Parts, update: () => void) {
    this.#reading = reading;
    this.#update = update;
  }

  /** @param close - closes the comparison, and takes the focus back. */
  render(event: DatasetEvent, context: ReadingContext, close: () => void): TemplateResult {
    if (this.#of !== event.id) this.#with = '';
    this.#of = event.id;
    const {wording} = context;
    const {messages} = wording;
    const index = this.#reading.eventIndex(context);
    const row = index.rowOf(event.id);
    const rows: number[] = [];
    for (let other = Math.max(0, row - OFFERED); other < Math.min(context.table.length, row + OFFERED + 1); other++)
      if (other !== row) rows.push(other);
    const chosen = this.#with ? index.find(this.#with) : undefined;
    const choose = ({target}: Event) => {
      this.#with = (target as HTMLSelectElement).value;
      this.#update();
    };
    const leave = (key: KeyboardEvent) => {
      if (key.key !== 'Escape' || key.isComposing) return;
      key.preventDefault();
      close();
    };
    const lang = languageOfWord(messages, 'comparing') ?? nothing;
    return html`<div class="comparison" part="comparison" role="group" aria-label=${messages.comparing.label} lang=${lang} @keydown=${leave}>
      <label>${messages.comparing.other} <select class="compared" @change=${choose}>
        <option value="" .selected=${!chosen}>${messages.comparing.choose}</option>
        ${rows.map((other) => {
          const one = index.at(other);
          return html`<option value=${one.id} lang=${wording.dataLang(one) ?? nothing} .selected=${one === chosen}>${one.title}</option>`;
        })}
      </select></label>
      <p class="compared-words" part="comparison-words" role="status">${chosen ? [this.#words(event, chosen, wording), isInexact(event) || isInexact(chosen) ? ` ${messages.comparing.inexact}` : ''] : nothing}</p>
    </div>`;
  }

  #words(a: DatasetEvent, b: DatasetEvent, wording: ReadingWording): unknown {
    const {zone} = axisZone(wording.dataset);
    const {comparing} = wording.messages;
    const {SLOT, datum, filled} = this.#reading;
    const said = (words: string, ...events: readonly DatasetEvent[]) =>
      filled(
        words,
        wording.messages,
        'comparing',
        ...events.map(({title}, i) => html`<b>${datum(title, wording.dataLang(events[i]))}</b>`),
      );
    const forth = isBefore(a.date, b.date, zone);
    const back = isBefore(b.date, a.date, zone);
    const apart = (before: DatasetEvent, after: DatasetEvent) =>
      distanceInWords(timeBetween(before.date, after.date, zone), wording);
    if (forth === 'certain') return [said(comparing.before(SLOT, SLOT), a, b), ' ', apart(a, b)];
    if (back === 'certain') return [said(comparing.before(SLOT, SLOT), b, a), ' ', apart(b, a)];
    if (forth === 'possible' && back === 'possible') return said(comparing.either(SLOT, SLOT), a, b);
    if (forth === 'possible') return said(comparing.perhaps(SLOT, SLOT), a, b);
    if (back === 'possible') return said(comparing.perhaps(SLOT, SLOT), b, a);
    const {during, contains} = relateDates(a.date, b.date, zone);
    if (during === 'certain') return said(comparing.during(SLOT, SLOT), a, b);
    if (contains === 'certain') return said(comparing.during(SLOT, SLOT), b, a);
    return said(comparing.overlap(SLOT, SLOT), a, b);
  }
}

/** Whether its date is only approximately so, or not certain: it is compared by its bounds all the same. */
function isInexact({date}: DatasetEvent): boolean {
  const {approximate, uncertain, endApproximate, endUncertain, kind} = date;
  return approximate || uncertain || (kind === 'span' && (endApproximate || endUncertain));
}

/** "At least 1 day, at most 3 days lie between them." */
function distanceInWords({unit, least, most}: TimeBetween, {messages}: ReadingWording): string {
  const {comparing, join, locale} = messages;
  const told = (count: number) => numberFormat(locale, {style: 'unit', unit, unitDisplay: 'long'}).format(count);
  if (most === least) return comparing.apart(told(least));
  const bounds = [
    ...(least > 0 ? [comparing.atLeast(told(least))] : []),
    ...(most < Infinity ? [comparing.atMost(told(most))] : []),
  ];
  return bounds.length ? comparing.apart(join(bounds)) : '';
}
