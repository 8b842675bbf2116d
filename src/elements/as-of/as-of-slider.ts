import {html, nothing, type TemplateResult} from 'lit';
import {withAxis} from '../../data/axis-attributes.js';
import {axisZone} from '../../data/axis-zone.js';
import {type Changes, changesBetween, endOf, knownDays} from '../../data/as-of.js';
import {STATUSES} from '../../data/event-states.js';
import type {Dataset} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {Wording} from '../../scene/event-words.js';
import type {EventDate} from '../../time/event-date.js';
import {readEdtf} from '../../time/read-edtf.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {asOfStyles} from './as-of-styles.js';
import {adoptStyles} from '../adopt-styles.js';
import {memoize} from '../memoize.js';
import {messageWording} from '../message-wording.js';

/**
 * A slider over the days on which something became known of the events. It sets the attribute `as-of` of its timeline,
 * and says what became known since the day before.
 */
export class AsOfSlider {
  readonly #core: TimelineCore;
  readonly #data: {readonly dataset: Dataset | undefined};
  readonly #days = memoize<readonly EventDate[]>();
  readonly #whole = memoize<Dataset>();
  readonly #changes = memoize<string>();

  constructor(core: TimelineCore, data: {readonly dataset: Dataset | undefined}) {
    this.#core = core;
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
    const [before, day] = place ? [days[place - 1], days.at(place)] : [];
    const changes = this.#changes([whole, messages, place], () =>
      before && day ? changesInWords(changesBetween(whole, before, day), wording, messages) : '',
    );
    const lang = languageOfWord(messages, 'asOf') ?? nothing;
    const choose = ({target}: Event) => {
      const day = days.at(Number((target as HTMLInputElement).value));
      timeline.asOf = day?.edtf ?? '';
    };
    return html`<div class="as-of" part="as-of" lang=${lang}>
      <label class="as-of-label" for="as-of">${messages.asOf.label}</label>
      <input class="as-of-slider" part="as-of-slider" id="as-of" type="range" min="0" max=${days.length}
        .value=${String(place)} aria-valuetext=${messages.join([words, changes].filter(Boolean))} @input=${choose}>
      <output class="as-of-day" part="as-of-day" for="as-of"><b>${words}</b>${changes ? html` <span>${changes}</span>` : nothing}</output>
    </div>`;
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
function changesInWords({added, changed}: Changes, wording: Pick<Wording, 'count'>, messages: Messages): string {
  return messages.join([
    ...(added.length ? [messages.asOf.added(added.length, wording.count(added.length))] : []),
    ...STATUSES.flatMap((status) => {
      const ids = changed[status];
      return ids ? [`${wording.count(ids.length)} ${messages.status[status]}`] : [];
    }),
  ]);
}
