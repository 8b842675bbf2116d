import {html, nothing, type TemplateResult} from 'lit';
import {withAxis} from '../../data/axis-attributes.js';
import {axisZone} from '../../data/axis-zone.js';
import {type Changes, changesBetween, endOf, knownDays} from '../../data/as-of.js';
import {STATUSES} from '../../data/event-states.js';
import {findEvent} from '../../data/find-event.js';
import type {Dataset} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {Wording} from '../../scene/event-words.js';
import type {EventDate} from '../../time/event-date.js';
import {readEdtf} from '../../time/read-edtf.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {asOfStyles} from './as-of-styles.js';
import {adoptStyles} from '../adopt-styles.js';
import {TimelineAsOfEvent} from '../events/timeline-as-of-event.js';
import {memoize} from '../memoize.js';
import {messageWording} from '../message-wording.js';

/** What is listed: of which dataset, up to which of its days, in which words. */
interface ListInput {
  readonly whole: Dataset;
  readonly days: readonly EventDate[];
  readonly place: number;
  readonly wording: Pick<Wording, 'date' | 'count'>;
  readonly messages: Messages;
}

/**
 * A slider over the days on which something became known of the events. It sets the attribute `as-of` of its timeline,
 * says what became known since the day before, and lists it, or what became known since a day that a reader chooses.
 */
export class AsOfSlider {
  readonly #core: TimelineCore;
  readonly #data: {readonly dataset: Dataset | undefined};
  readonly #days = memoize<readonly EventDate[]>();
  readonly #whole = memoize<Dataset>();
  readonly #changes = memoize<Changes | undefined>();
  readonly #listed = memoize<Changes | undefined>();
  readonly #open: (id: string) => void;
  /** The place of the day since which changes are listed; undefined for the day before. */
  #since: number | undefined;

  /** @param open - opens the details of an event. */
  constructor(core: TimelineCore, data: {readonly dataset: Dataset | undefined}, open: (id: string) => void) {
    this.#core = core;
    this.#open = open;
    this.#data = data;
    adoptStyles(core.timeline, [asOfStyles]);
  }

  /** The slider with its label; nothing where no account has a date. */
  render(messages: Messages): TemplateResult | typeof nothing {
    const {timeline, language} = this.#core;
    const {dataset} = this.#data;
    if (!dataset || dataset.compiled) return nothing;
    const {start, end, now, timeZone, asOf} = timeline;
    // The attributes of the axis hold for it too.
    const whole = this.#whole(
      [dataset, start, end, now, timeZone],
      () => withAxis(dataset, {start, end, now, timeZone}).dataset,
    );
    const days = this.#days([whole], () => knownDays(whole));
    if (!days.length) return nothing;
    const wording = messageWording('asOf', messages, new Wording(whole, messages, language.tag, timeline.table));
    const place = placeOf(asOf, days, axisZone(whole).zone);
    const words = place < days.length ? wording.date(days[place]) : messages.asOf.all;
    const before = place ? days[place - 1] : undefined;
    const day = days.at(place);
    const changes = this.#changes([whole, place], () => before && day && changesBetween(whole, before, day));
    const said = changes ? changesInWords(changes, wording, messages) : '';
    const lang = languageOfWord(messages, 'asOf') ?? nothing;
    const choose = ({target}: Event) => {
      timeline.asOf = days.at(Number((target as HTMLInputElement).value))?.edtf ?? '';
      timeline.dispatchEvent(new TimelineAsOfEvent(timeline.asOf));
    };
    return html`<div class="as-of" part="as-of" lang=${lang}>
      <label class="as-of-label" for="as-of">${messages.asOf.label}</label>
      <input class="as-of-slider" part="as-of-slider" id="as-of" type="range" min="0" max=${days.length}
        .value=${String(place)} aria-valuetext=${messages.join([words, said].filter(Boolean))} @input=${choose}>
      <output class="as-of-day" part="as-of-day" for="as-of"><b>${words}</b>${said ? html` <span>${said}</span>` : nothing}</output>
      ${place ? this.#list({whole, days, place, wording, messages}) : nothing}
    </div>`;
  }

  /** What became known by a day since one before it, each event with a button that opens it. */
  #list({whole, days, place, wording, messages}: ListInput): TemplateResult {
    const since = Math.min(this.#since ?? place - 1, place - 1);
    const changes = this.#listed([whole, place, since], () => changesBetween(whole, days[since], days.at(place)))!;
    const groups: (readonly [title: string, ids: readonly string[]])[] = [
      [messages.asOf.added(changes.added.length, wording.count(changes.added.length)), changes.added],
      ...STATUSES.map((status) => {
        const ids = changes.changed[status] ?? [];
        return [`${wording.count(ids.length)} ${messages.status[status]}`, ids] as const;
      }),
      [messages.asOf.corrected(changes.corrected.length, wording.count(changes.corrected.length)), changes.corrected],
    ];
    const shown = groups.filter(([, ids]) => ids.length);
    const choose = ({target}: Event) => {
      const chosen = Number((target as HTMLSelectElement).value);
      this.#since = chosen === place - 1 ? undefined : chosen;
      this.#core.timeline.requestUpdate();
    };
    const entry = (id: string) => {
      const event = findEvent(whole, id)!;
      return html`<li><button class="as-of-event" part="as-of-event" type="button" dir="auto"
        lang=${event.lang ?? whole.lang ?? nothing} @click=${() => this.#open(id)}>${event.title}</button></li>`;
    };
    return html`<details class="as-of-changes" part="as-of-changes">
      <summary>${messages.asOf.since} ${wording.date(days[since])}</summary>
      <label>${messages.asOf.since} <select class="as-of-since" part="as-of-since" @change=${choose}>
        ${days.slice(0, place).map((day, i) => html`<option value=${i} .selected=${i === since}>${wording.date(day)}</option>`)}
      </select></label>
      ${
        shown.length
          ? html`<dl>${shown.map(([title, ids]) => html`<dt>${title}</dt><dd><ul role="list">${ids.map(entry)}</ul></dd>`)}</dl>`
          : html`<p>${messages.asOf.none}</p>`
      }
    </details>`;
  }
}

/** Which of the days a text says, or the last one before it; their number where it says none. */
function placeOf(text: string, days: readonly EventDate[], zone: string): number {
  if (!text) return days.length;
  try {
    const time = endOf(readEdtf(text), zone);
    return Math.max(
      0,
      days.findLastIndex((day) => endOf(day, zone) <= time),
    );
  } catch {
    return days.length; // told as an issue of the attribute
  }
}

/** What became known: "3 new, 1 confirmed". */
function changesInWords(
  {added, changed, corrected}: Changes,
  wording: Pick<Wording, 'count'>,
  messages: Messages,
): string {
  return messages.join([
    ...(added.length ? [messages.asOf.added(added.length, wording.count(added.length))] : []),
    ...STATUSES.flatMap((status) => {
      const ids = changed[status];
      return ids ? [`${wording.count(ids.length)} ${messages.status[status]}`] : [];
    }),
    ...(corrected.length ? [messages.asOf.corrected(corrected.length, wording.count(corrected.length))] : []),
  ]);
}
