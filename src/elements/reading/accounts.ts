import {html, nothing, type TemplateResult} from 'lit';
import type {Attribution, DatasetEvent, Source, Stance} from '../../data/types.js';
import type {ReadingWording} from './reading-context.js';
import {datum, edtfInWords, filled, joined, linkTemplate, SLOT, worded} from './datum.js';
import {headingTemplate} from './heading.js';

type Side = 'for' | 'against' | 'neither';

const SIDES: Readonly<Record<Stance, Side>> = {
  claims: 'for',
  reports: 'for',
  confirms: 'for',
  denies: 'against',
  disputes: 'against',
  retracts: 'against',
  analyses: 'neither',
};

/**
 * The accounts of an event that has several: beside each other or, if some contradict others, as two sides under a
 * heading that says that they disagree. Accounts that take no stance, or analyse, come below the two sides: to assign
 * them to one would be a claim by this library.
 */
export function accountsTemplate(event: DatasetEvent, wording: ReadingWording, headingLevel: number): TemplateResult {
  const {messages} = wording;
  const sides: Record<Side, Attribution[]> = {for: [], against: [], neither: []};
  const accounts = event.attributions ?? [];
  for (const account of accounts) sides[account.stance ? SIDES[account.stance] : 'neither'].push(account);
  const list = (some: readonly Attribution[]) => html`<ul class="accounts" role="list">
    ${some.map((account) => html`<li>${accountTemplate(account, event, wording)}</li>`)}
  </ul>`;
  if (!sides.for.length || !sides.against.length) {
    return html`<div class="reading-section" part="accounts">
      ${headingTemplate(headingLevel, 'section-title', 'section-title', worded(messages, 'details', messages.details.attributions))}${list(accounts)}
    </div>`;
  }
  const side = (name: Side, title: unknown) => html`<div class="side ${name}" part="accounts-${name}">
    ${headingTemplate(headingLevel + 1, 'side-title', 'side-title', title)}${list(sides[name])}
  </div>`;
  return html`<div class="reading-section" part="accounts accounts-disagree">
    ${headingTemplate(headingLevel, 'section-title', 'section-title', worded(messages, 'accountsDisagree', messages.accountsDisagree))}
    <div class="sides">${side('for', worded(messages, 'accountsFor', messages.accountsFor))}${side('against', worded(messages, 'accountsAgainst', messages.accountsAgainst))}</div>
    ${sides.neither.length ? side('neither', worded(messages, 'accountsNeither', messages.accountsNeither)) : nothing}
  </div>`;
}

/** One account: who, how and when, what they said, and where it was published. */
export function accountTemplate(account: Attribution, event: DatasetEvent, wording: ReadingWording): TemplateResult {
  const {who, stance, said, text, source} = account;
  const {messages} = wording;
  const lang = wording.dataLang(event);
  const words = messages.attribution(
    SLOT,
    stance && messages.stance[stance],
    said && edtfInWords(said, 'attribution', wording),
  );
  const name = html`<bdi class="account-who" part="account-who" lang=${lang ?? nothing}>${who}</bdi>`;
  return html`<div class="account" part="account">
    <div>${filled(words, messages, 'attribution', name)}</div>
    ${text ? html`<div class="account-text" part="account-text" lang=${lang ?? nothing} dir="auto">${text}</div>` : nothing}
    ${source ? sourceTemplate(source, wording, lang) : nothing}
  </div>`;
}

/** Where something was published. */
export function sourceTemplate(
  {title, publisher, url, archived, published}: Source,
  wording: ReadingWording,
  lang: string | undefined,
): TemplateResult | typeof nothing {
  const {messages} = wording;
  const names = [publisher, title].flatMap((part) => (part ? [datum(part, lang)] : []));
  const name = names.length ? joined(names, messages) : undefined;
  const parts = [
    ...(url ? [linkTemplate(url, name ?? datum(url))] : name ? [name] : []),
    ...(published
      ? [html`${worded(messages, 'published', messages.published(edtfInWords(published, 'published', wording)))}`]
      : []),
    ...(archived ? [linkTemplate(archived, worded(messages, 'details', messages.details.archived))] : []),
  ];
  return parts.length ? html`<cite class="source" part="source">${joined(parts, messages)}</cite>` : nothing;
}
