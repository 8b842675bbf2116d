import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent, Place} from '../../data/types.js';
import {groupStyle} from '../../scene/group-style.js';
import {numberFormat} from '../../time/intl-cache.js';
import {accountTemplate} from './accounts.js';
import {datum, joined, linkTemplate, worded} from './datum.js';
import {relationsTemplate} from './relations.js';
import type {ReadingContext, ReadingWording} from './reading-context.js';

type Row = TemplateResult | typeof nothing;

/** A description list of the rows that have content; nothing if none has. */
function rowsTemplate(rows: readonly Row[]): Row {
  const shown = rows.filter((row) => row !== nothing);
  return shown.length ? html`<dl class="facts" part="facts">${shown}</dl>` : nothing;
}

function rowTemplate(term: unknown, value: unknown): TemplateResult {
  return html`<dt>${term}</dt><dd>${value}</dd>`;
}

/**
 * The facts of an event: place, occurrence, status, its account if it has just one, kind, tags, group, and what else is known.
 * @param isGroupSaid - the heading of its lane says its group.
 */
export function factsTemplate(event: DatasetEvent, wording: ReadingWording, isGroupSaid: boolean): Row {
  const {messages} = wording;
  const term = (name: keyof typeof messages.details) => worded(messages, 'details', messages.details[name]);
  const {place, occurrence, status, kind, tags, attributions, facts} = event;
  const lang = wording.dataLang(event);
  const group = wording.group(event);
  return rowsTemplate([
    place ? rowTemplate(term('place'), placeTemplate(place, wording, lang)) : nothing,
    occurrence === 'happened' ? nothing : rowTemplate(term('occurrence'), messages.occurrence[occurrence]),
    status === 'reported' && !attributions?.length ? nothing : rowTemplate(term('status'), messages.status[status]),
    attributions?.length === 1
      ? rowTemplate(term('attributions'), accountTemplate(attributions[0], event, wording))
      : nothing,
    kind ? rowTemplate(term('kind'), datum(kind, lang)) : nothing,
    tags?.length
      ? rowTemplate(
          term('tags'),
          html`<ul class="tags" role="list">${tags.map((tag) => html`<li part="tag">${datum(tag, lang)}</li>`)}</ul>`,
        )
      : nothing,
    group && !isGroupSaid ? rowTemplate(term('group'), groupTemplate(event, wording)) : nothing,
    ...(facts ?? []).map(({name, value}) => rowTemplate(datum(name, lang), datum(value, lang))),
  ]);
}

/** The links of an event, and its relations to other events. */
export function waysOnTemplate(event: DatasetEvent, context: ReadingContext): Row {
  const {wording} = context;
  const {messages} = wording;
  const term = (name: keyof typeof messages.details) => worded(messages, 'details', messages.details[name]);
  const lang = wording.dataLang(event);
  const relations = relationsTemplate(event, context);
  return rowsTemplate([
    event.links?.length
      ? rowTemplate(
          term('links'),
          html`<ul class="plain-list" role="list">
      ${event.links.map(({url, title}) => html`<li part="link">${linkTemplate(url, datum(title || url, lang))}</li>`)}
    </ul>`,
        )
      : nothing,
    relations ? rowTemplate(term('relations'), relations) : nothing,
  ]);
}

/** The group of an event beside its colour in the picture. */
export function groupTemplate(event: DatasetEvent, wording: ReadingWording): TemplateResult {
  const {groups} = wording.dataset;
  return html`<span class="swatch ${groupStyle(event.group, groups)}"
    aria-hidden="true"></span>${datum(wording.group(event), wording.dataLang())}`;
}

function placeTemplate({name, lat, lon}: Place, wording: ReadingWording, lang: string | undefined): unknown {
  if (lat === undefined || lon === undefined) return datum(name, lang);
  // Five digits are about a metre: more would be more exact than the place of any event.
  const degrees = numberFormat(wording.locale, {
    style: 'unit',
    unit: 'degree',
    unitDisplay: 'narrow',
    maximumFractionDigits: 5,
  });
  return html`${datum(name, lang)} <span
    class="coordinates">${joined([datum(degrees.format(lat)), datum(degrees.format(lon))], wording.messages)}</span>`;
}
