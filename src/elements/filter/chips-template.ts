import {html, nothing, type TemplateResult} from 'lit';
import type {Dataset} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {EventFilter} from '../../data/types.js';
import {FACETS, type KnownFilter} from '../../query/filter/filter.js';
import {numberFormat} from '../../time/intl-cache.js';
import {facetName, valueWords, type Worded} from './facet-words.js';

/** Of more values of one facet, one chip takes all off: who turns one of many groups off chooses all others. */
const MOST_CHIPS = 6;

interface Chips {
  /** The filter that is on. */
  readonly known: KnownFilter;
  /** It is a function of the page. */
  readonly isOwn: boolean;
  readonly data: Dataset;
  /** The language of the data, where it is not that of the words. */
  readonly dataLang: string | undefined;
  readonly messages: Messages;
  /** Sets what is left. */
  set(filter: EventFilter): void;
}

/** What is on, each with a button that takes it off, and one that takes all off. */
export function chipsTemplate({known, isOwn, data, dataLang, messages, set}: Chips): TemplateResult | typeof nothing {
  const {filtering} = messages;
  const lang = languageOfWord(messages, 'filtering');
  const {text, ...facets} = known;
  const chips: {readonly name?: Worded; readonly value: Worded; readonly left: EventFilter}[] = [
    ...(isOwn ? [{value: {text: filtering.own, lang}, left: {}}] : []),
    ...(text ? [{name: {text: filtering.search, lang}, value: {text}, left: facets}] : []),
    ...FACETS.flatMap((facet) =>
      (known[facet] ?? []).map((value, i) => {
        const {[facet]: values = [], ...others} = known;
        const name = facetName(facet, messages);
        if (values.length > MOST_CHIPS) {
          if (i) return undefined;
          const [first, second] = values.map((one) => valueWords(facet, one, messages, data).text);
          const more = messages.andMore(numberFormat(messages.locale, {}).format(values.length - 2));
          return {name, value: {text: messages.join([first, second, more])}, left: others};
        }
        const rest = values.filter((one) => one !== value);
        return {
          name,
          value: valueWords(facet, value, messages, data),
          left: rest.length ? {...others, [facet]: rest} : others,
        };
      }),
    ),
  ].filter((chip) => chip !== undefined);
  if (!chips.length) return nothing;
  return html`<div class="chips" part="chips">
    <ul class="chip-list" role="list" aria-label=${filtering.on} lang=${lang ?? nothing}>${chips.map(
      ({name, value, left}) => html`<li><button class="chip" part="chip" type="button"
        aria-label=${filtering.takeOff([name?.text, value.text].filter(Boolean).join(': '))}
        @click=${() => set(left)}>${name ? html`<span class="chip-name" lang=${name.lang ?? nothing}>${`${name.text}: `}</span>` : nothing}<bdi
          lang=${(value.lang === 'data' ? dataLang : value.lang) ?? nothing}>${value.text}</bdi><svg aria-hidden="true" width="9"
          height="9"><path d="M1,1L8,8M8,1L1,8"></path></svg></button></li>`,
    )}</ul>
    <button class="clear" part="clear" type="button" lang=${lang ?? nothing} @click=${() => set({})}>${filtering.showAll}</button>
  </div>`;
}
