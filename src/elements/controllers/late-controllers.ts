import {nothing, type ReactiveController} from 'lit';
import {lintDataset} from '../../data/lint-dataset.js';
import type {Issue} from '../../data/issue.js';
import {completeMessages} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {highlight} from '../../render/highlight.js';
import {Wording} from '../../scene/event-words.js';
import {adoptStyles} from '../adopt-styles.js';
import {ASIDE, type DetailsPlacement, detailsPlacementFor} from '../details/details-placement.js';
import {detailsPlacementStyles} from '../details/details-placement-styles.js';
import {Overlay} from '../details/overlay.js';
import {keysStyles} from '../keys/keys-styles.js';
import {keysTemplate} from '../keys/keys-template.js';
import {AttributeIssues} from '../problems/attribute-issues.js';
import {CrowdIssues} from '../problems/crowd-issues.js';
import type {ReadingContext} from '../reading/reading-context.js';
import type {Target} from '../timeline/picture.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';
import type {LateParts} from '../timeline/timeline-template.js';
import {chosenStyles} from '../toolbar/chosen-styles.js';
import {Toolbar} from '../toolbar/toolbar.js';
import {toolbarStyles} from '../toolbar/toolbar-styles.js';
import {Announcer} from './announcer.js';
import {AsOf} from './as-of.js';
import {Collapsing} from './collapsing.js';
import {Companions} from './companions.js';
import {DisplayModes} from './display-mode.js';
import {Dropping} from './dropping.js';
import {Exporting} from './exporting.js';
import {Filters} from './filters.js';
import {Legend} from './legend.js';
import {Grouping} from './grouping.js';
import type {LateUse} from './live-data.js';
import {LaneWindow} from './lane-window.js';
import {LateFonts} from './late-fonts.js';
import {lineageOf} from './lineage.js';
import {LinkedText} from './linked-text.js';
import {Linking} from './linking.js';
import {Marking} from './marking.js';
import {Navigation} from './navigation.js';
import {PlanningAhead} from './planning-ahead.js';
import {Printing} from './printing.js';
import {SceneAnimation} from './scene-animation.js';
import {ScaleChoice} from './scale-choice.js';
import {SourceWatch} from './source-watch.js';
import {Selection} from './selection.js';
import {Thumbnails} from './thumbnails.js';
import {TextViews} from './text-views.js';
import {TimeChecks} from './time-checks.js';
import type {TimelineCore} from './timeline-core.js';

/**
 * The controllers that the first picture does not need, composed: each has one concern, and calls the others by method.
 * They are loaded after the first picture, or when a reader or the page needs one of them; a reader's action before
 * then is carried out once they are loaded.
 */
export class LateControllers implements ReactiveController {
  readonly announcer: Announcer;
  readonly displayModes: DisplayModes;
  readonly legend: Legend;
  readonly navigation: Navigation;
  readonly selection: Selection;
  readonly thumbnails: Thumbnails;
  readonly #dropping: Dropping;
  readonly #exporting: Exporting;
  readonly #grouping: Grouping;
  readonly #scaleChoice: ScaleChoice;
  readonly #core: TimelineCore;
  readonly #collapsing: Collapsing;
  readonly #companions: Companions;
  readonly #linkedText: LinkedText;
  readonly #linking: Linking;
  readonly #printing: Printing;
  readonly #source: SourceWatch;
  readonly #textViews: TextViews;
  readonly #toolbar: Toolbar;
  readonly #asOf: AsOf;
  /** Whether the list of keys is shown. */
  #areKeysShown = false;
  /**
   * Whether the view has ever been a part of time. From then on the toolbar stays: hiding it when all is shown again
   * could remove the button that has the focus.
   */
  #isMoved = false;
  readonly #attributes: AttributeIssues;
  readonly #crowd = new CrowdIssues();
  #late: LateUse | undefined;
  readonly #filters: Filters;

  constructor(core: TimelineCore) {
    const {timeline, frame} = core;
    const messages = () => this.#messages;
    this.#core = core;
    this.#attributes = new AttributeIssues(timeline, core.language);
    this.#printing = new Printing(timeline);
    this.#textViews = new TextViews(core);
    this.announcer = new Announcer(core, messages);
    this.#source = new SourceWatch(core, this.announcer, messages);
    this.#companions = new Companions(core, this.#source);
    this.displayModes = new DisplayModes({
      core,
      source: this.#source,
      textViews: this.#textViews,
      printing: this.#printing,
      announcer: this.announcer,
      messages,
    });
    this.navigation = new Navigation(core, this.announcer);
    this.#scaleChoice = new ScaleChoice(core, this.announcer);
    this.#linking = new Linking(core);
    this.#collapsing = new Collapsing(core);
    this.#grouping = new Grouping(core, this.announcer, this.#collapsing, messages);
    this.#asOf = new AsOf(core, () => this.selection);
    this.#filters = new Filters({
      core,
      announcer: this.announcer,
      messages,
      isPicture: () => this.displayModes.isPicture,
      hasFilter: () => this.#companions.hasFilter,
    });
    this.thumbnails = new Thumbnails(core);
    this.legend = new Legend(core, this.#source);
    this.#dropping = new Dropping(core);
    this.#exporting = new Exporting({core, announcer: this.announcer, linking: this.#linking, messages});
    this.#toolbar = new Toolbar(core, {
      navigation: this.navigation,
      displayModes: this.displayModes,
      scaleChoice: this.#scaleChoice,
      grouping: this.#grouping,
    });
    this.selection = new Selection({
      core,
      displayModes: this.displayModes,
      linking: this.#linking,
      navigation: this.navigation,
      collapsing: this.#collapsing,
      source: this.#source,
    });
    this.#linkedText = new LinkedText({
      core,
      selection: this.selection,
      navigation: this.navigation,
      displayModes: this.displayModes,
      isAwaited: (id) => this.#source.isAwaited(id),
      registerLink: () => this.#companions.load('link'),
    });
    // Updated in this order: details are in place before anything is scrolled into view.
    const overlay = new Overlay({core, selection: this.selection, displayModes: this.displayModes});
    const controllers = [
      this,
      this.#source,
      new TimeChecks(core),
      new LateFonts(timeline, () => frame.measureAnew()),
      this.#printing,
      this.announcer,
      this.#asOf,
      this.thumbnails,
      this.#filters,
      this.legend,
      this.#dropping,
      this.#exporting,
      new LaneWindow(core, this.#printing),
      new SceneAnimation(core),
      new PlanningAhead(core),
      this.#scaleChoice,
      this.navigation,
      this.#linking,
      overlay,
      this.selection,
      this.#linkedText,
      new Marking(core, this.navigation),
    ];
    for (const controller of controllers) timeline.addController(controller);
  }

  /** What is wrong with `selected`, the grouping, the filter, the language and the attributes. */
  get issues(): readonly Issue[] {
    const {timeline, sceneCache} = this.#core;
    const {isAsked} = this.#source;
    const count = isAsked || sceneCache.scenePlan?.kind.name === 'crowd' ? (timeline.table?.length ?? 0) : 0;
    return [
      this.selection.issue,
      this.#grouping.issue,
      ...this.#filters.issues,
      ...this.#attributes.issues,
      ...this.#crowd.of(timeline, count, isAsked),
      ...this.#source.issues,
      ...this.#linkedText.issues,
    ].filter((issue) => issue !== undefined);
  }

  /** The width that the picture leaves to details beside it, px. */
  get aside(): number {
    return this.selection.target && this.#detailsPlacement === 'beside' ? ASIDE * this.#core.frame.fontSize : 0;
  }

  /** The attributes of the picture as the reader has chosen them, or else as the page has set them. */
  get layout(): TimelineAttributes['layout'] {
    return this.#grouping.layout;
  }

  get scale(): TimelineAttributes['scale'] {
    return this.#scaleChoice.chosen ?? this.#core.timeline.scale;
  }

  get groupBy(): TimelineAttributes['groupBy'] {
    return this.#grouping.groupBy;
  }

  /** The keys of the lanes that a reader has closed; undefined where there are none, and in print, which opens all. */
  get collapsedLanes(): readonly string[] | undefined {
    const {lanes} = this.#collapsing;
    return lanes.length && !this.#printing.isPrinting ? lanes : undefined;
  }

  hostUpdate(): void {
    const {timeline, view} = this.#core;
    lintDataset(timeline.events);
    if (timeline.follow && this.#late) this.live(this.#late);
    this.#isMoved ||= !view.isWhole;
    this.#companions.loadAsked();
    if (this.selection.target || !this.displayModes.isPicture) this.#textViews.load();
  }

  hostUpdated(): void {
    adoptStyles(this.#core.timeline, [chosenStyles, detailsPlacementStyles, keysStyles, toolbarStyles]);
  }

  /** Renders the parts of the template that belong to these controllers. @param isReady - there are events to show. */
  render(isReady: boolean): LateParts {
    const {timeline, sceneCache} = this.#core;
    const messages = this.#messages;
    const {mode, isPicture} = this.displayModes;
    const {events, target, isChoice} = this.selection;
    const context =
      isReady && (mode !== 'timeline' || target) && !this.#filters.isAwaited ? this.#readingContext : undefined;
    const isWhole = timeline.hasControl('toolbar') || this.#isMoved || this.displayModes.chosen !== undefined;
    const hasChoice = this.#grouping.offered.length > 0 || (isPicture && this.#scaleChoice.isNeeded);
    const asOf = isReady ? this.#asOf.render(messages) : undefined;
    const {menu: exportMenu} = this.#exporting;
    const hasToolbar = isReady && (isWhole || hasChoice || exportMenu !== undefined);
    const hasOverview = isReady && isPicture && timeline.hasControl('overview');
    return {
      place: this.#detailsPlacement,
      areKeysShown: isReady && this.#areKeysShown,
      keys: isReady
        ? keysTemplate(
            {
              mode,
              isVertical: sceneCache.scene?.along === 'y',
              isChoosing: isChoice,
              hasToolbar: hasToolbar && isWhole,
              hasOverview,
              hasFilter: this.#companions.hasFilter,
            },
            messages,
          )
        : undefined,
      filter: isReady
        ? [this.#companions.hasFilter ? this.#companions.filter() : nothing, this.#filters.render(messages)]
        : nothing,
      toolbar:
        hasToolbar || asOf
          ? [
              hasToolbar ? this.#toolbar.render(messages, isWhole, exportMenu) : nothing,
              exportMenu?.render() ?? nothing,
              asOf ?? nothing,
            ]
          : undefined,
      hint: [this.navigation.hint(messages), isReady && isPicture ? this.#source.render(messages) : nothing],
      overview: hasOverview ? this.#companions.overview() : nothing,
      // A table without rows would be one of headers.
      all:
        context && mode !== 'timeline' && timeline.table?.length
          ? this.#textViews.all(mode, context, this.#printing.isPrinting)
          : undefined,
      details:
        context && events.length && mode !== 'list' ? this.#textViews.details(events, isChoice, context) : undefined,
      announcement: this.announcer.announcement,
      legend: isPicture ? this.legend.render(messages) : undefined,
    };
  }

  /** Loads the text views before a reader asks for them, and what changes data before the page sets others. */
  prepare(late: LateUse): void {
    this.#late = late;
    this.#source.prepare(() => late.data.give(late.data.given));
    this.#textViews.load();
    this.#asOf.prepare(late.data);
    this.#dropping.prepare(late);
    this.#exporting.prepare(late.data);
    this.#linkedText.prepare(late.data);
    if (late.data.given !== undefined || this.#core.timeline.follow) this.live(late);
  }

  /** Takes on changes of the data; what does so is loaded, once. */
  live(late: LateUse): void {
    const {modules} = this.#core;
    late.data.live?.change();
    void modules.load('live-data', async () => {
      late.data.live = new (await import('./live-data.js')).LiveData(this.#core, late.data, late);
    });
  }

  /** Highlights the marks of the event or chip under the pointer. */
  hover(target: Target | undefined): void {
    highlight(this.#core.timeline.renderRoot.querySelector<SVGElement>('.picture svg')!, new Set(target?.ids), 'hover');
    this.#linkedText.point(target?.ids ?? []);
  }

  /** Shows or hides the list of keys. */
  toggleKeys(): void {
    this.#areKeysShown = !this.#areKeysShown;
    this.#core.timeline.requestUpdate();
  }

  /** Handles a key anywhere in the timeline. */
  handleKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || !this.selection.target) return;
    event.preventDefault();
    this.selection.close();
  }

  get #messages(): Messages {
    return completeMessages(this.#core.language.messages);
  }

  /** Where details stand. */
  get #detailsPlacement(): DetailsPlacement {
    const {width, height, fontSize} = this.#core.frame;
    return detailsPlacementFor({
      width,
      fontSize,
      isFixed: height !== undefined,
      isByReader: this.selection.isByReader,
      isOfChip: this.selection.isChoice || this.selection.isOfChip,
    });
  }

  get #readingContext(): ReadingContext {
    const {
      timeline,
      language: {tag},
    } = this.#core;
    return {
      wording: new Wording(timeline.data!, this.#messages, tag, timeline.table),
      table: timeline.table!,
      lineage: lineageOf(timeline.events),
      lanes: this.#grouping.lanes,
      extent: timeline.extent!,
      headingLevel: Math.min(6, timeline.outlineLevel + 1),
      selected: timeline.selected,
      renderDetails: timeline.renderDetails,
      markdown: this.#textViews.markdown,
      thumbnail: this.thumbnails.template,
      addressOf: this.#linking.addressOf,
      select: (id) => this.selection.choose(id),
      enter: () => this.selection.enter(),
      close: () => this.selection.close(),
      goBack: this.selection.canGoBack ? () => this.selection.goBack() : undefined,
      zoomIn: this.selection.viewOfChip ? () => void this.selection.zoomToChip() : undefined,
      announce: (sentence) => this.announcer.announce(sentence),
    };
  }
}
