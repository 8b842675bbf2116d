import {html, isServer, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {guard} from 'lit/directives/guard.js';
import type {Issue} from '../../data/issue.js';
import {prefersReducedMotion} from '../../interaction/flight.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import {Language} from '../controllers/language.js';
import {LazyModules} from '../controllers/lazy-modules.js';
import {Printing} from '../controllers/printing.js';
import {TimelineStepEvent} from '../events/timeline-step-event.js';
import type {Navigable, Tellable} from '../navigable.js';
import {ServedElement} from '../served-element.js';
import {TimelineFinder} from '../timeline-finder.js';
import {names} from '../timeline/own-name.js';
import {Autoplay} from './autoplay.js';
import {type Controls, controlsTemplate, placeWords} from './controls-template.js';
import {LateWords} from './late-words.js';
import {STEP_CHANGES} from './page-steps.js';
import {ScrolledSteps} from './scrolled-steps.js';
import {loadAhead} from './step-images.js';
import {paintGrounds} from './step-ground.js';
import {StoryAddress} from './story-address.js';
import {StoryGuide} from './story-guide.js';
import {stepForKey} from './story-keys.js';
import {StorySteps} from './story-steps.js';
import {storyStyles} from './story-styles.js';
import {stepTemplates, storyTemplate} from './story-template.js';
import {Swipe} from './swipe.js';
import {isShownStill, placeStill, type ToldStep} from './told-step.js';

/** Who has asked for a step: a reader by a control or by scrolling, or the page, or its address. */
type AskedBy = 'reader' | 'scrolling' | 'page';

/**
 * Tells the story of a timeline, step by step: the timeline flies along and shows what each step is about, with its
 * words and its pictures. A reader may look at anything else in between, and returns by one button.
 *
 * The steps are the `<timeline-step>` elements in it, or else the `story` of the dataset: a file of TimelineJS has one. A
 * `<timeline-step>` has the attributes `event`, `events` (ids with spaces between), `view`, `scale`, `group-by`, `filter`
 * (JSON), and `heading`, its name where it has no heading in it. One without content shows the words of its event.
 *
 * Its timeline, the first found wins: the `timeline` property; the element whose id `for` names, in the same tree, also
 * if it comes later; the `<event-timeline>` in it; the one that it stands in.
 *
 * @slot - The timeline of which it tells, and its steps: without script the whole story in order.
 *
 * @csspart story - All of it.
 * @csspart picture - What holds the timeline.
 * @csspart steps - What holds the words.
 * @csspart step - The words and pictures of one step; `step-current` is the one that is shown.
 * @csspart step-background - The picture behind it.
 * @csspart step-date - When it was.
 * @csspart step-title - Its title.
 * @csspart step-text - Its text.
 * @csspart step-links - The links of its event, where it has nothing else to show.
 * @csspart controls - The line of controls.
 * @csspart previous - The button to the step before.
 * @csspart next - The button to the step after.
 * @csspart step-button - The button that leads to a step.
 * @csspart slider - In place of these, where there are many.
 * @csspart count - Which step is shown.
 * @csspart now - What it is called, in the form `compact`.
 * @csspart back - The button that returns to the story.
 * @csspart play - The button that lets the steps follow one another.
 * @csspart full-screen - The button that fills the screen.
 *
 * @cssproperty --timeline-ink - The words.
 * @cssproperty --timeline-muted - What is said beside.
 * @cssproperty --timeline-rule - Thin lines and borders.
 * @cssproperty --timeline-background - What lies behind.
 * @cssproperty --timeline-focus - The focus ring.
 * @cssproperty --timeline-story-top - In the form `scroll`, how far from the top of the window the picture stays, such as under a header of the page; 0.
 * @cssproperty --timeline-story-height - How high the timeline is in the form `scroll`, and in the others where they are narrow.
 *
 * @fires {TimelineStepEvent} timeline-step - A reader came to another step.
 */
export class TimelineStoryElement extends ServedElement {
  static override styles = storyStyles;

  static override properties = {
    for: {},
    timeline: {attribute: false},
    form: {},
    step: {type: Number, reflect: true},
    placement: {},
    linked: {type: Boolean},
    headingLevel: {type: Number, attribute: 'heading-level'},
  };

  /** The id of its timeline, in the same tree; where it is missing, the timeline in it or around it. */
  for = '';
  /** Its timeline, where it is not to be found by `for`, in it or around it. */
  timeline: Tellable | undefined;
  /**
   * `slides`: one step after the other, by buttons, keys and swipes. `scroll`: the picture stays, and the steps scroll
   * by. `compact`: one line of controls; the details of the timeline show the words.
   */
  form: 'slides' | 'scroll' | 'compact' = 'slides';
  /** The index of the step that is shown, from 0. */
  step = 0;
  /** Where the words stand: `under` the picture or `beside` it, at widths that have room for that; `auto` decides by the form. */
  placement: 'auto' | 'under' | 'beside' = 'auto';
  /** Keeps the step in the fragment of the page's address: `#story.step=3`, with the id of the story in place of `story`. */
  linked = false;
  /** The level of the headings of steps, 1 to 6; where it is missing, the one below that of the timeline. */
  headingLevel: number | undefined;

  readonly #modules = new LazyModules(() => this.requestUpdate());
  readonly #language = new Language(this, this.#modules);
  readonly #finder = new TimelineFinder(this, {timeline: () => this.timeline ?? this.#inner, id: () => this.for});
  readonly #guide = new StoryGuide(() => {
    this.#autoplay.stop();
    this.requestUpdate();
  });
  readonly #autoplay = new Autoplay();
  readonly #swipe = new Swipe((isRightwards) => this.#ask(this.step + (isRightwards === this.#isMirrored ? 1 : -1)));
  readonly #scrolled = new ScrolledSteps((step) => this.#arrive(step, 'scrolling'));
  readonly #children = isServer ? undefined : new MutationObserver(() => this.#changeSteps());
  readonly #found = new StorySteps(this, this.#modules);
  readonly #late = new LateWords(this, this.#modules);
  readonly #printing = new Printing(this);
  #steps: readonly ToldStep[] = [];
  /** The step that the timeline shows. */
  #shown: ToldStep | undefined;
  #first: number | undefined;
  /** Whether a reader has gone on in it. */
  #isFollowed = false;
  #address: StoryAddress | undefined;
  #announcement = '';

  constructor() {
    super();
    this.addController(this.#printing);
  }

  /** What is wrong with the steps in it; that of a dataset's is told by the timeline. */
  get issues(): readonly Issue[] {
    return [...(this.#found.ofPage?.issues ?? []), ...this.#modules.issues];
  }

  /** How many steps there are. */
  get count(): number {
    return this.#steps.length;
  }

  /** Shows a step, by its index. */
  go(step: number): void {
    this.#arrive(step, 'page');
  }

  /** Shows the next step, if there is one. */
  next(): void {
    this.go(this.step + 1);
  }

  /** Shows the step before, if there is one. */
  previous(): void {
    this.go(this.step - 1);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#children?.observe(this, STEP_CHANGES);
    this.addEventListener('fullscreenchange', this.#update);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('fullscreenchange', this.#update);
    this.#children?.disconnect();
    this.#autoplay.stop();
    this.#scrolled.disconnect();
    this.#guide.follow(undefined);
    this.#shown = undefined;
    this.#address?.disconnect();
    this.#address = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer) return;
    if (changed.has('timeline') || changed.has('for')) this.#finder.find();
    this.#guide.follow(this.isConnected ? this.#told : undefined);
    this.#steps = this.#stepsNow();
    if (!changed.has('step')) this.step = placeStill(this.#shown, this.#steps, this.step);
    if (this.#steps.length && this.isConnected) this.#link();
    this.step = this.#clamped(this.step);
    this.#late.load(this.#steps);
  }

  protected override updated(): void {
    const told = this.#steps.at(this.step);
    const isNew = told !== this.#shown && !isShownStill(told, this.#shown);
    this.#shown = told;
    if (!told) this.#guide.stop();
    if (told && isNew && this.isConnected) {
      this.#guide.show(told, this.form === 'compact');
      this.requestUpdate();
    }
    // Each element of the page stands in the place of its step.
    this.#steps.forEach(({element}, i) => {
      if (element && element.slot !== `step-${i}`) element.slot = `step-${i}`;
    });
    const shown = [...this.renderRoot.querySelectorAll<HTMLElement>('.step')];
    paintGrounds(shown, this.#steps);
    loadAhead(shown, this.step, this.#isFollowed);
    if (this.form === 'scroll' && this.count) this.#scrolled.follow(shown, this.renderRoot.querySelector('.fixed')!);
    else this.#scrolled.disconnect();
  }

  get #inner(): Navigable | undefined {
    return this.for ? undefined : ((this.querySelector('event-timeline') as Navigable | null) ?? undefined);
  }

  /** A timeline of the page's own may not be one that can be told of. */
  get #told(): Tellable | undefined {
    const {timeline} = this.#finder;
    return timeline && 'zoomTo' in timeline ? (timeline as Tellable) : undefined;
  }

  #stepsNow(): readonly ToldStep[] {
    const {data, table} = this.#told ?? {};
    if (!data || !table) return [];
    return this.#found.tell({data, table, messages: this.#messages, language: this.#language.tag});
  }

  #changeSteps(): void {
    this.#found.change();
    this.#finder.find();
    this.requestUpdate();
  }

  #clamped(step: number): number {
    if (!this.#steps.length) return step;
    return Math.min(this.#steps.length - 1, Math.max(0, Number.isFinite(step) ? Math.trunc(step) : 0));
  }

  /** Keeps the step in the address, or lets go of it. */
  #link(): void {
    this.#first ??= this.step;
    if (this.linked)
      this.#address ??= new StoryAddress(
        () => this.id || 'story',
        (step) => this.#arrive(step ?? this.#first!, 'page'),
      );
    else {
      this.#address?.disconnect();
      this.#address = undefined;
    }
  }

  /** Goes to a step that a reader asks for. */
  #ask(step: number): void {
    this.#autoplay.stop();
    this.#arrive(step, 'reader');
  }

  #arrive(wanted: number, by: AskedBy): void {
    const step = this.#clamped(wanted);
    const isOther = step !== this.step;
    this.step = step;
    if (!this.#steps.length) return;
    // At the ends the buttons do nothing; on the step itself its button leads back to it.
    if (isOther && by !== 'page') {
      this.#isFollowed = true;
      this.#address?.write(step, by === 'reader' ? 'pushState' : 'replaceState');
      const event = new TimelineStepEvent(step, this.count);
      this.dispatchEvent(event);
    } else if (!isOther && this.#guide.isAway && step === wanted)
      this.#guide.show(this.#steps[step], this.form === 'compact');
    if (by === 'reader')
      this.#announcement = placeWords({steps: this.#steps, count: this.#count}, step, this.#messages);
    if (this.form === 'scroll' && by !== 'scrolling') this.#scrolled.scrollTo(step);
    this.requestUpdate();
  }

  readonly #update = () => this.requestUpdate();

  readonly #count = (number: number) => numberFormat(this.#messages.locale, {}).format(number);

  get #messages(): Messages {
    return completeMessages(this.#language.messages);
  }

  get #isMirrored(): boolean {
    return this.#language.direction === 'rtl';
  }

  readonly #press = (event: KeyboardEvent) => {
    const {step, count} = this;
    const wanted = stepForKey(event, {step, count, isMirrored: this.#isMirrored, isScrolling: this.form === 'scroll'});
    if (wanted === undefined) return;
    event.preventDefault();
    this.#ask(wanted);
  };

  readonly #togglePlay = () => {
    if (this.#autoplay.isPlaying) this.#autoplay.stop();
    else this.#play();
    this.requestUpdate();
  };

  /** Shows the step for a while, then the next, until the last. */
  #play(): void {
    if (this.step >= this.count - 1) return;
    const words = this.renderRoot.querySelector('.step:not(.off)')?.textContent.split(/\s+/).length ?? 0;
    this.#autoplay.play(words, () => {
      this.#arrive(this.step + 1, 'reader');
      void this.updateComplete.then(() => this.#play());
      this.requestUpdate();
    });
  }

  readonly #toggleFullScreen = () => {
    // It may be refused, as in a frame: then the page stays as it is.
    void (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen()).catch(() => {});
  };

  get #controls(): Controls {
    const canPlay = this.form === 'slides' && this.count > 1 && !prefersReducedMotion();
    return {
      steps: this.#steps,
      current: this.step,
      isAway: this.#guide.isAway,
      isPlaying: canPlay ? this.#autoplay.isPlaying : undefined,
      isFullScreen: document.fullscreenEnabled && this.form !== 'scroll' ? this.matches(':fullscreen') : undefined,
      hasTitle: this.form === 'compact',
      count: this.#count,
      go: (step) => this.#ask(step),
      turn: (by) => this.#ask(this.step + by),
      back: () => this.#goBack(),
      togglePlay: this.#togglePlay,
      toggleFullScreen: this.#toggleFullScreen,
    };
  }

  /** Returns to the step by a button that is gone then. */
  #goBack(): void {
    const told = this.#steps.at(this.step);
    if (told) this.#guide.show(told, this.form === 'compact');
    this.renderRoot.querySelector<HTMLElement>('.next')?.focus();
    this.#announcement = placeWords({steps: this.#steps, count: this.#count}, this.step, this.#messages);
    this.requestUpdate();
  }

  get #level(): number {
    const {headingLevel} = this;
    if (headingLevel !== undefined && Number.isInteger(headingLevel) && headingLevel >= 1 && headingLevel <= 6)
      return headingLevel;
    return Math.min(6, (this.#told?.headingLevel ?? 2) + 1);
  }

  protected override render(): TemplateResult {
    if (this.isServed) return ServedElement.served;
    const timeline = this.#told;
    const {tag, words} = this.#language;
    const messages = this.#messages;
    const {count} = this;
    const {isPrinting} = this.#printing;
    const form = /^(scroll|compact)$/.test(this.form) ? this.form : 'slides';
    const title = timeline && (names.get(timeline) ?? timeline.data?.title ?? '');
    return storyTemplate({
      form,
      placement: this.placement,
      lang: languageOfWord(messages, 'story') ?? (words === tag ? undefined : words),
      label: count ? messages.join([messages.story.label, title].filter(Boolean) as string[]) : undefined,
      isPrinting,
      bar: count
        ? html`<div class="bar" @keydown=${this.#press}>${controlsTemplate(this.#controls, messages)}</div>`
        : nothing,
      steps: count && (form !== 'compact' || isPrinting) ? this.#stepsTemplate() : nothing,
      announcement: this.#announcement,
      issues: this.issues,
    });
  }

  #stepsTemplate(): TemplateResult {
    const steps = this.#steps;
    const {reading, view, markdown} = this.#late;
    const context = {wording: this.#found.wording!, headingLevel: this.#level, reading, markdown};
    // A timeline that flies updates the story in every frame.
    const shown = guard([steps, this.step, this.form, reading, view, this.#level], () =>
      stepTemplates(steps, this.step, context),
    );
    return html`<div class="steps" part="steps" @keydown=${this.#press} @pointerdown=${this.#swipe.down}
      @pointerup=${this.#swipe.up} @pointercancel=${this.#swipe.cancel}>${shown}</div>`;
  }
}
