import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import type {Issue} from '../../data/issue.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import type {ScenePlan} from '../../scene/scene-plan.js';
import type {AskedRows} from '../source/asked-rows.js';
import {type AskedSource, askedOf} from '../source/asked-source.js';
import type {Announcer} from './announcer.js';
import {GoingButton} from './going-button.js';
import {liveClock} from './live-clock.js';
import type {TimelineCore} from './timeline-core.js';

/** Shows what comes from a source: draws anew, once a frame at most, tells that more is awaited, and asks again. */
export class SourceWatch implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #announcer: Announcer;
  readonly #messages: () => Messages;
  #asked: AskedSource | undefined;
  #endListening: (() => void) | undefined;
  #endFrame: (() => void) | undefined;
  /** The plan whose description awaits some answers, and how many. */
  #awaited: {readonly plan: ScenePlan; readonly answers: number} | undefined;
  #isTold = false;
  /** Reads the source anew. */
  #begin: (() => void) | undefined;
  /** The button that asks again: what was late may come, or be asked for once more. */
  readonly #retryButton: GoingButton;

  constructor(core: TimelineCore, announcer: Announcer, messages: () => Messages) {
    this.#core = core;
    this.#retryButton = new GoingButton(core.timeline, '.source-notice .retry');
    this.#announcer = announcer;
    this.#messages = messages;
  }

  /** Whether the events are asked of a source. */
  get isAsked(): boolean {
    return askedOf(this.#core.timeline.table) !== undefined;
  }

  /** What list and table ask; undefined where the source has neither. */
  get rows(): AskedRows | undefined {
    return askedOf(this.#core.timeline.table)?.listed;
  }

  get issues(): readonly Issue[] {
    return this.#asked?.issues ?? [];
  }

  /** Whether it is awaited which event has an id. */
  isAwaited(id: string): boolean {
    return Boolean(id) && this.#asked?.find(id) === undefined && this.#asked !== undefined;
  }

  /** @param begin - reads the source anew, so that all that has come is forgotten. */
  prepare(begin: () => void): void {
    this.#begin = begin;
  }

  hostConnected(): void {
    this.#follow();
  }

  hostUpdate(): void {
    this.#follow();
    this.#retryButton.look();
  }

  hostUpdated(): void {
    const {
      timeline,
      sceneCache: {scenePlan},
    } = this.#core;
    const picture = timeline.renderRoot.querySelector('.picture');
    picture?.toggleAttribute('aria-busy', false);
    this.#retryButton.pass();
    const asked = this.#asked;
    if (!asked) return;
    // It is asked for again in every update, as what is not is given up.
    const answers = awaitedBy(scenePlan);
    if (scenePlan && answers && this.#awaited?.plan !== scenePlan) this.#awaited = {plan: scenePlan, answers};
    const {isWaiting, hasFailed} = asked.questions;
    if (isWaiting) picture?.setAttribute('aria-busy', 'true');
    if (hasFailed && !this.#isTold) this.#announcer.announceMessage('someMissing', this.#messages().someMissing);
    this.#isTold = hasFailed;
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /**
   * Says that not all could be fetched, or that the source is slow, with a button that asks again; and that there is no
   * list where the page asks for one.
   */
  render(messages: Messages): TemplateResult | typeof nothing {
    const {hasFailed = false, isLate = false} = this.#asked?.questions ?? {};
    const isUnlisted = this.isAsked && !this.rows && this.#core.timeline.askedText !== undefined;
    const notice = (key: 'someMissing' | 'slowSource' | 'noList', button: unknown) =>
      html`<p class="notice source-notice" part="source-notice" lang=${languageOfWord(messages, key) ?? nothing} dir="auto">
        ${messages[key]} ${button}
      </p>`;
    if (!hasFailed && !isLate) return isUnlisted ? notice('noList', nothing) : nothing;
    return notice(
      hasFailed ? 'someMissing' : 'slowSource',
      html`<button class="retry" part="retry" type="button" lang=${languageOfWord(messages, 'tryAgain') ?? nothing} @click=${this.#retry}>${messages.tryAgain}</button>`,
    );
  }

  readonly #retry = () => this.#asked?.questions.retry();

  /** Goes on with the source of the data that are shown now, and gives up what the one before was asked. */
  #follow(): void {
    const {timeline} = this.#core;
    const asked = timeline.isConnected ? askedOf(timeline.table) : undefined;
    if (asked === this.#asked) return;
    this.#leave();
    this.#asked = asked;
    if (!asked) return;
    this.#endListening = asked.questions.listen(() => {
      this.#endFrame ??= liveClock.current.frame(() => this.#draw());
    });
    asked.questions.start();
    // What has come before it was listened to is not drawn yet.
    this.#endFrame = liveClock.current.frame(() => this.#draw());
  }

  #leave(): void {
    this.#asked?.questions.stop();
    this.#asked = undefined;
    this.#endListening?.();
    this.#endFrame?.();
    this.#endFrame = undefined;
  }

  #draw(): void {
    const {sceneCache, timeline} = this.#core;
    this.#endFrame = undefined;
    // Whoever has seen very much goes on with a table that is empty, unless something of the full one is open.
    if (this.#asked?.isFull && !timeline.selected) return this.#begin?.();
    const {scenePlan} = sceneCache;
    // Legend, summary and the counts of lanes are those of a plan.
    if (this.#awaited && this.#awaited.plan === scenePlan && awaitedBy(scenePlan) < this.#awaited.answers) {
      this.#awaited = undefined;
      sceneCache.clear();
    }
    sceneCache.scene = undefined;
    timeline.requestUpdate();
  }
}

/** How many answers the description of a plan awaits. */
function awaitedBy(plan: ScenePlan | undefined): number {
  return plan?.kind.described?.(plan.input).awaited ?? 0;
}
