import {html, nothing, type TemplateResult} from 'lit';
import type {DatasetEvent} from '../../data/types.js';
import {languageDirection} from '../../locales/language-direction.js';
import {datum, worded} from './datum.js';
import {eventIndex} from './event-index.js';
import type {ReadingContext} from './reading-context.js';

/** The most relations listed for one event; the rest are counted. */
const TIES_MOST = 100;

/**
 * The relations of an event: its own first, then those of other events to it; `undefined` if there are none. Relations
 * to unknown ids are left out; they are issues of the data.
 */
export function relationsTemplate(event: DatasetEvent, context: ReadingContext): TemplateResult | undefined {
  const {wording} = context;
  const {messages} = wording;
  const index = eventIndex(context);
  const ties: {words: string; other: DatasetEvent}[] = [];
  for (const {type, to} of event.relations ?? []) {
    const other = index.find(to);
    if (other && other !== event) ties.push({words: messages.relation(type), other});
  }
  for (const {type, from} of index.incoming(event.id)) ties.push({words: messages.inverseRelation(type), other: from});
  if (!ties.length) return undefined;
  return html`<ul class="plain-list" role="list">
    ${ties.slice(0, TIES_MOST).map(
      ({words, other}) => html`<li part="relation"><span dir=${languageDirection(messages.locale)}>${datum(words)}
      <button class="title-button" part="relation-event" type="button" @click=${() => context.select(other.id)}>${datum(
        other.title,
        wording.dataLang(other),
      )}</button>${index.isHidden(other.id) ? [' (', worded(messages, 'filtering', messages.filtering.hidden), ')'] : nothing}</span></li>`,
    )}
    ${ties.length > TIES_MOST ? html`<li>${messages.andMore(wording.count(ties.length - TIES_MOST))}</li>` : nothing}
  </ul>`;
}
