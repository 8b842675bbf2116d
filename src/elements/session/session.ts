import {html, nothing} from 'lit';
import type {Issue} from '../../data/issue.js';
import {refinement} from '../../layout/refinement.js';
import type {View} from '../../view/view.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {Wording} from '../../scene/event-words.js';
import type {Scene} from '../../scene/scene.js';
import {UTC} from '../../time/zones.js';
import type {Address} from '../address/address.js';
import {LateFonts} from '../controllers/late-fonts.js';
import type {Target} from '../timeline/picture.js';
import type {ReadingContext} from '../reading/reading-context.js';
import type * as Reading from '../reading/reading.js';
import type {InUse} from '../timeline/timeline-template.js';
import {toolbarStyles} from '../toolbar/toolbar-styles.js';
import {animateTiers} from './animate-tiers.js';
import {chosenStyles} from './chosen-styles.js';
import {prefersReducedMotion} from './prefers-reduced-motion.js';
import {languageIssues} from './language-issues.js';
import {keysStyles} from './keys-styles.js';
import {keysTemplate} from './keys-template.js';
import {Navigation} from './navigation.js';
import {oddAttributes} from './odd-attributes.js';
import {Selection, rowsOf} from './selection.js';
import {Overlay} from './overlay.js';
import {adopt} from './adopt-styles.js';
import {ASIDE, type DetailsPlacement, detailsPlacementFor} from './details-placement.js';
import {detailsPlacementStyles} from './details-placement-styles.js';
import {type DisplayMode, displayModeFor} from './display-mode.js';
import {Printing} from '../controllers/printing.js';
import type {SessionHost} from './session-host.js';

/** The parts of an overview, as those of the timeline that it stands in. */
const OVERVIEW_PARTS = ['density', 'event', 'tick-label', 'now', 'window', 'thumb'].map((part) => `${part}:overview-${part}`).join();

/**
 * All that a reader does with a timeline: move, open, read, print, link. It is not needed for the first picture, and so
 * it is loaded after it; what a reader has done before waits.
 */
export class Session {
  /** What is wrong with `selected`, the language and the attributes. */
  issues: readonly Issue[] = [];
  readonly #host: SessionHost;
  readonly #selection: Selection;
  readonly #printing: Printing;
  #navigation: Navigation | undefined;
  /** What shows events as text, once it is needed. */
  #reading: typeof Reading | undefined;
  #Address: typeof Address | undefined;
  #address: Address | undefined;
  #overlay: Overlay | undefined;
  #list: Reading.ListView | undefined;
  #table: Reading.TableView | undefined;
  #choices: Reading.ChoicesView | undefined;
  /** The mode that a reader has chosen. */
  #chosen: DisplayMode | undefined;
  #announcement: unknown = '';
  #isMoved = false;
  #oddAttributes: readonly Issue[];
  /** A reader has asked for the keys. */
  #isAsked = false;
  /** What was shown last. */
  #scene: Scene | undefined;
  /** The id of the event that was brought into view last, and how often the page had set the view then. */
  #revealed = '';
  #viewVersion = 0;

  constructor(host: SessionHost) {
    const {timeline} = host;
    this.#host = host;
    this.#selection = new Selection(timeline);
    this.#oddAttributes = oddAttributes(timeline);
    timeline.addController(new LateFonts(timeline, () => host.frame.measureAnew()));
    this.#printing = new Printing(timeline);
    timeline.addEventListener('timeline-select', ({target}) => target === timeline && this.#address?.opened());
    // One that stands elsewhere on the page, and that nothing else has made one yet.
    if ((timeline.getRootNode() as ParentNode).querySelector('timeline-overview:not(:defined)')) this.#loadOverview();
    timeline.addEventListener('timeline-view', ({target}) => target === timeline && this.#address?.moved());
  }

  get isPicture(): boolean {
    return this.#displayMode === 'timeline';
  }

  /** What the picture leaves to details beside it, px. */
  get aside(): number {
    return this.#selection.target && this.#detailsPlacement === 'beside' ? ASIDE * this.#host.frame.fontSize : 0;
  }

  /**
   * Before the timeline updates.
   * @param isChanged - an attribute has changed.
   * @param isNewData - other data are shown now than those that a reader has chosen from.
   */
  willUpdate(isChanged: boolean, isNewData: boolean): void {
    const {timeline, frame, sceneCache, view, language} = this.#host;
    if (timeline.selected || isNewData) this.#selection.choices = undefined;
    // What was said of others is not said again with these.
    if (isNewData) this.#announcement = '';
    this.#selection.check();
    if (isChanged || isNewData) this.#oddAttributes = oddAttributes(timeline);
    this.issues = [...(this.#selection.issue ? [this.#selection.issue] : []), ...languageIssues(language), ...this.#oddAttributes];
    frame.held = this.#selection.target !== undefined;
    this.#selection.keepFocus(timeline.shadowRoot?.activeElement);
    sceneCache.refine = refinement;
    // Once there, the toolbar stays: whoever has the focus in it may have pressed the button that leads back.
    this.#isMoved ||= !view.isWhole;
    if (timeline.hasControl('overview')) this.#loadOverview();
    if (this.#selection.target || !this.isPicture) this.#loadReading();
  }

  /** What it adds to the timeline. */
  render(isReady: boolean): InUse {
    const {timeline, language: {tag, words}} = this.#host;
    const mode = this.#displayMode;
    const isPicture = isReady && mode === 'timeline';
    const {events, target, choices} = this.#selection;
    const reading = this.#reading;
    const all = !isReady || isPicture || !reading ? undefined
      : mode === 'list' ? (this.#list ??= new reading.ListView(() => timeline.requestUpdate())) : (this.#table ??= new reading.TableView(() => timeline.requestUpdate()));
    const details = events.length && mode !== 'list' ? reading : undefined;
    const context = all || details ? this.#context : undefined;
    const hasToolbar = isReady && Boolean(timeline.hasControl('toolbar') || this.#isMoved || this.#chosen);
    const hasOverview = isPicture && timeline.hasControl('overview');
    const isVertical = this.#host.sceneCache.scene?.layout === 'vertical';
    return {
      place: this.#detailsPlacement, isAsked: isReady && this.#isAsked,
      keys: isReady ? keysTemplate({mode, isVertical, isChoosing: choices !== undefined, hasToolbar, hasOverview}, this.#messages) : undefined,
      toolbar: hasToolbar ? this.#navigation?.toolbar() : undefined,
      hint: this.#navigation?.hint() ?? nothing,
      overview: hasOverview ? html`<timeline-overview lang=${tag === words ? nothing : tag} part="overview" exportparts=${OVERVIEW_PARTS} .timeline=${timeline}></timeline-overview>` : nothing,
      all: all?.render(context!, this.#printing.isPrinting),
      details: !details ? undefined : target === choices ? (this.#choices ??= new details.ChoicesView(() => timeline.requestUpdate())).render(events, context!) : details.detailsTemplate(events[0], context!),
      announcement: this.#announcement,
      legendMarks: {words: this.#messages.legendMarks, lang: languageOfWord(this.#messages, 'legendMarks')},
    };
  }

  /** After the timeline has updated. */
  updated(): void {
    const {timeline, picture, sceneCache: {scene}} = this.#host;
    const root = timeline.shadowRoot!;
    if (scene && this.#scene && scene !== this.#scene && !prefersReducedMotion()) animateTiers(root.querySelector('.picture svg')!, this.#scene, scene);
    this.#scene = scene;
    adopt(root, [chosenStyles, detailsPlacementStyles, keysStyles, toolbarStyles, ...(this.#reading?.readingStyles ?? [])]);
    if (timeline.isConnected) this.#connect(root);
    this.#overlay?.updated();
    this.#selection.moveFocus(root.querySelector('#details-title'), this.isPicture ? picture : rowsOf(root));
    this.#reveal();
  }

  /** Brings what has just been opened into view, whoever opened it; not if the page has set the view too. */
  #reveal(): void {
    const {timeline, sceneCache, view} = this.#host;
    const {target} = this.#selection;
    const {selected} = timeline;
    if (!this.#navigation || !sceneCache.scenePlan || (selected && !target)) return;
    const isSetByPage = view.version !== this.#viewVersion;
    this.#viewVersion = view.version;
    if (selected === this.#revealed) return;
    this.#revealed = selected;
    const stop = selected && !isSetByPage ? sceneCache.scenePlan.stopOf(selected) : undefined;
    if (stop) this.#navigation.reveal(stop, this.#selection.isByReader);
  }

  disconnect(): void {
    this.#navigation?.disconnect();
    this.#navigation = undefined;
    this.#address?.disconnect();
    this.#address = undefined;
    this.#overlay?.disconnect();
    this.#overlay = undefined;
  }

  /** Loads what any reader may want next. */
  prepare(): void {
    this.#loadReading();
  }

  /** What is open. */
  get open(): Target | undefined {
    return this.#selection.target;
  }

  /** Opens what a reader has chosen. If it is open, a pointer closes it, and a key leads into it. */
  toggle(target: Target, isByKey: boolean): void {
    if (isByKey && target.key === this.open?.key) this.#selection.enter();
    else this.#selection.toggle(target);
  }

  /** Shows the keys, or hides them. */
  toggleKeys(): void {
    this.#isAsked = !this.#isAsked;
    this.#host.timeline.requestUpdate();
  }

  /** Handles a key anywhere in the timeline. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.#selection.target) return;
    event.preventDefault();
    this.#selection.close();
  }

  /** Handles a key on the picture. @param item - the key of the item that has the focus. */
  handlePictureKey(event: KeyboardEvent, item: string | undefined): void {
    // A key that is held opens; it does not lead on.
    if (event.repeat && event.key === 'Enter') event.preventDefault();
    this.#navigation?.handleKey(event, item);
  }

  /** Flies to a view that the page wants to be shown. */
  async flyTo(view: View): Promise<void> {
    await this.#navigation?.flyTo(view, false);
  }

  #connect(root: ShadowRoot): void {
    const {timeline, sceneCache, picture, view, setState} = this.#host;
    this.#overlay ??= new Overlay({timeline, openItem: () => (this.isPicture && this.open ? picture.buttonOf(this.open.key) : undefined), leave: () => this.#selection.leave()}, root);
    if (!this.#navigation) {
      this.#navigation = new Navigation({
        state: () => ({scenePlan: sceneCache.scenePlan, scene: sceneCache.scene, view: timeline.view, messages: this.#messages, mode: this.#displayMode}),
        moveTo: (wanted) => timeline.moveTo(wanted),
        setView: (wanted) => view.set(wanted),
        choose: (mode) => this.#choose(mode),
        focusItem: (key) => picture.focusNext(key),
        hold: (isHeld) => setState('dragging', isHeld),
        announce: (sentence) => this.#announce(sentence),
        requestUpdate: () => timeline.requestUpdate(),
      }, root.querySelector('.plot')!);
      timeline.requestUpdate();
    }
    if (timeline.linked && !this.#Address) void this.#host.modules.load('address', async () => (this.#Address = (await import('../address/address.js')).Address));
    else if (timeline.linked && this.#Address && !this.#address && timeline.table) {
      this.#address = new this.#Address({
        name: () => timeline.id, zone: () => timeline.table?.zone ?? UTC,
        state: () => ({selected: timeline.selected, view: view.isWhole ? undefined : timeline.view}),
        show: (state) => {
          timeline.selected = state.selected;
          view.set(state.view);
        },
      });
    } else if (!timeline.linked) {
      this.#address?.disconnect();
      this.#address = undefined;
    }
  }

  #loadReading(): void {
    void this.#host.modules.load('reading', async () => (this.#reading = await import('../reading/reading.js')));
  }

  #loadOverview(): void {
    void this.#host.modules.load('timeline-overview', this.#host.importOverview);
  }

  /** The mode in which events are shown now. */
  get #displayMode(): DisplayMode {
    const {timeline: {layout}, frame: {width, fontSize}} = this.#host;
    return displayModeFor({layout, chosen: this.#chosen, width, fontSize, isPrinting: this.#printing.isPrinting && this.#reading !== undefined, canRead: !this.#host.modules.hasFailed('reading')});
  }

  /** Where details stand. */
  get #detailsPlacement(): DetailsPlacement {
    const {width, height, fontSize} = this.#host.frame;
    return detailsPlacementFor({width, fontSize, isFixed: height !== undefined, isByReader: this.#selection.isByReader});
  }

  #choose(mode: DisplayMode): void {
    this.#chosen = mode;
    const words = this.#messages;
    this.#announce(html`<span lang=${languageOfWord(words, 'views') ?? nothing}>${words.views[mode]}</span>`);
  }

  #announce(sentence: unknown): void {
    this.#announcement = sentence;
    this.#host.timeline.requestUpdate();
  }

  get #messages(): Messages {
    return completeMessages(this.#host.language.messages);
  }

  /** What there is to read, in words. */
  get #context(): ReadingContext {
    const {timeline, language: {tag}} = this.#host;
    const address = this.#address;
    return {
      wording: new Wording(timeline.data!, this.#messages, tag, timeline.table), table: timeline.table!, level: Math.min(6, timeline.level + 1),
      selected: timeline.selected, renderDetails: timeline.renderDetails, addressOf: address && ((id) => address.addressOf(id)),
      select: (id) => this.#selection.choose(id), enter: () => this.#selection.enter(), close: () => this.#selection.close(), announce: (sentence) => this.#announce(sentence),
    };
  }
}
