import {adoptStyles} from '../adopt-styles.js';
import {html, nothing, type TemplateResult} from 'lit';
import {explainIssues} from '../../data/explain-issues.js';
import type {Issue} from '../../data/issue.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {DataSource, DataState, Fault} from '../controllers/data-source.js';
import {GoingButton} from '../controllers/going-button.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {TimelineIssuesEvent} from '../events/timeline-issues-event.js';
import {explainIssue} from './explain-issue.js';
import {explainLoad} from './explain-load.js';
import {problemsStyles} from './problems-styles.js';

/** The most issues listed: without a picture, below one, and on the console. */
const FEW = 5;
const SOME = 20;
const TOLD = 10;

/**
 * Explains the issues with a timeline's data, attributes and files: on screen, in an event, and once on the console. It
 * is loaded when there is an issue.
 */
export class Problems {
  readonly #core: Pick<TimelineCore, 'timeline' | 'language'>;
  readonly #data: DataSource;
  /** The last input of `complete`, and its result. */
  #fault: Fault | undefined;
  #found: readonly Issue[] = [];
  #complete: readonly Issue[] = [];
  /** The issues of the last event, and the lines that were written to the console. */
  #told: readonly Issue[] = [];
  #warned = new Set<string>();
  /** Whether a reader has pressed the button that loads the data again. */
  #isRetrying = false;
  /** That button: it goes once what it should load is there, or the page has given other data. */
  readonly #retryButton: GoingButton;

  constructor(core: Pick<TimelineCore, 'timeline' | 'language'>, data: DataSource) {
    this.#core = core;
    this.#data = data;
    this.#retryButton = new GoingButton(core.timeline, '.notes > .retry');
    adoptStyles(core.timeline, [problemsStyles]);
  }

  /**
   * Completes the messages of the found issues by what would work, and adds one for data that could not be loaded.
   * Returns the same array if nothing has changed.
   */
  complete(found: readonly Issue[]): readonly Issue[] {
    const {timeline} = this.#core;
    const data = this.#data;
    const fault = faultOf(data.state);
    if (
      fault === this.#fault &&
      found.length === this.#found.length &&
      found.every((issue, i) => isSame(issue, this.#found[i]))
    )
      return this.#complete;
    this.#fault = fault;
    this.#found = found;
    const load = fault && data.origin !== 'list' ? [explainLoad(fault, data.origin, timeline.src)] : [];
    return (this.#complete = [...load, ...explainIssues(found).map(explainIssue)]);
  }

  render(): TemplateResult | typeof nothing {
    const {timeline} = this.#core;
    const {
      state: {status},
      origin,
    } = this.#data;
    this.#retryButton.look();
    const {messages} = this;
    // `timelineTemplate` shows files that failed to load, as this module may be one of them.
    const issues = timeline.issues.filter(({code}) => code !== 'not-loaded');
    const errors = issues.filter(({severity}) => severity === 'error');
    if (status === 'ready') {
      return errors.length
        ? html`<details class="notes" part="problems">
        <summary lang=${languageOfWord(messages, 'dataProblems') ?? nothing}>${messages.dataProblems(countOf(errors), this.#number(countOf(errors)))}</summary>
        ${this.#listTemplate(errors, SOME)}
      </details>`
        : nothing;
    }
    const canRetry = origin === '@src' && (status === 'failed' || this.#isRetrying);
    const told = status === 'loading' ? [] : [...errors, ...issues.filter(({severity}) => severity !== 'error')];
    return told.length || canRetry
      ? html`<div class="notes" part="problems">
      ${canRetry ? html`<button class="retry" part="retry" type="button" lang=${languageOfWord(messages, 'tryAgain') ?? nothing} aria-disabled=${status === 'loading' ? 'true' : nothing} @click=${this.#retry}>${messages.tryAgain}</button>` : nothing}
      ${told.length ? this.#listTemplate(told, FEW) : nothing}
    </div>`
      : nothing;
  }

  /**
   * Is called after the timeline has updated. @param isWaiting - whether to wait for more issues before reporting them.
   */
  updated(isWaiting: boolean): void {
    const {timeline} = this.#core;
    const {status} = this.#data.state;
    this.#retryButton.pass();
    if (status === 'loading') return;
    this.#isRetrying = false;
    const {issues} = timeline;
    if (isWaiting || issues === this.#told) return;
    this.#told = issues;
    // After the current script of the page, which may still add a listener, and after the valid events are shown.
    if (issues.length) queueMicrotask(() => this.#tell(issues));
  }

  get messages(): Messages {
    return completeMessages(this.#core.language.messages);
  }

  #number(count: number): string {
    return numberFormat(this.messages.locale, {}).format(count);
  }

  #listTemplate(issues: readonly Issue[], most: number): TemplateResult {
    const shown = issues.slice(0, most);
    const left = countOf(issues) - countOf(shown);
    // Messages of issues are for authors, and always in English.
    return html`<ul>
      ${shown.map(({path, message}) => html`<li lang="en" dir="ltr"><code>${path}</code>: ${message}</li>`)}
      ${left > 0 ? html`<li dir="auto">${this.messages.andMore(this.#number(left))}</li>` : nothing}
    </ul>`;
  }

  readonly #retry = () => {
    if (this.#data.state.status === 'loading') return;
    this.#isRetrying = true;
    this.#data.reload();
  };

  #tell(issues: readonly Issue[]): void {
    const {timeline} = this.#core;
    const lineOf = ({path, message}: Issue) => `${path}: ${message}`;
    const news = issues.filter((issue) => !this.#warned.has(lineOf(issue)));
    this.#warned = new Set(issues.map(lineOf));
    const isHandled = !timeline.dispatchEvent(new TimelineIssuesEvent(issues));
    if (isHandled || !news.length) return;
    const named = `<${timeline.localName}${timeline.id && ` id="${timeline.id}"`}${timeline.src ? ` src="${timeline.src.slice(0, 200)}"` : ''}>`;
    const count = countOf(news);
    const told = news.slice(0, TOLD);
    const left = count - countOf(told);
    console.warn(
      [
        `${named}: ${count} ${count === 1 ? 'problem' : 'problems'}`,
        ...told.map(lineOf),
        ...(left > 0 ? [`and ${left} more, in its property "issues"`] : []),
      ].join('\n  '),
      timeline,
    );
  }
}

/** Why data could not be loaded or parsed; undefined if they were, or are loading. */
const faultOf = (state: DataState): Fault | undefined =>
  state.status === 'failed' && state.failure !== 'noData' ? state : undefined;

const isSame = (a: Issue, b: Issue) => a === b || (a.path === b.path && a.message === b.message && a.code === b.code);

/** The number of issues, including those that are only counted. */
const countOf = (issues: readonly Issue[]) => issues.reduce((sum, {count = 1}) => sum + count, 0);
