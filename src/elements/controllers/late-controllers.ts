import {nothing, type ReactiveController} from 'lit';
import {lintDataset} from '../../data/lint-dataset.js';
import type {Issue} from '../../data/issue.js';
import {completeMessages} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {groupLabels} from '../../render/grouped-labels.js';
import {highlight} from '../../render/highlight.js';
import {joinMarks} from '../../render/joined-marks.js';
import {joining} from '../../render/live-picture.js';
import {isCrowd} from '../../scene/crowd-grouping.js';
import {Wording} from '../../scene/event-words.js';
import {adoptStyles} from '../adopt-styles.js';
import {ASIDE, type DetailsPlacement, detailsPlacementFor} from '../details/details-placement.js';
import {detailsPlacementStyles} from '../details/details-placement-styles.js';
import {keysStyles} from '../keys/keys-styles.js';
import {keysTemplate} from '../keys/keys-template.js';
import {CrowdIssues} from '../problems/crowd-issues.js';
import type {ReadingContext} from '../reading/reading-context.js';
import {askedOf} from '../source/asked-source.js';
import type {Target} from '../timeline/picture.js';
import type {TimelineAttributes} from '../timeline/timeline-attributes.js';
import type {LateParts} from '../timeline/timeline-template.js';
import {densityStyles} from '../timeline/density-styles.js';
import {chosenStyles} from '../toolbar/chosen-styles.js';
import {stripStyles} from '../toolbar/strip-styles.js';
import {showStrips} from '../toolbar/strips.js';
import {toolbarStyles} from '../toolbar/toolbar-styles.js';
import type {Announcer} from './announcer.js';
import type {DisplayModes} from './display-mode.js';
import type {Legend} from './legend.js';
import type {LateUse} from './late-use.js';
import {lineageOf} from './lineage.js';
import type {Navigation} from './navigation.js';
import {layOutInSlices} from './plan-slices.js';
import type {Selection} from './selection.js';
import type {Thumbnails} from './thumbnails.js';
import type {TimelineCore} from './timeline-core.js';
import {composeLate} from './compose-late.js';

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
  readonly #core: TimelineCore;
  readonly #parts: ReturnType<typeof composeLate>;
  /** Whether the list of keys is shown. */
  #areKeysShown = false;
  /**
   * Whether the view has ever been a part of time. From then on the toolbar stays: hiding it when all is shown again
   * could remove the button that has the focus.
   */
  #isMoved = false;
  readonly #crowd = new CrowdIssues();
  #late: LateUse | undefined;

  constructor(core: TimelineCore) {
    this.#core = core;
    this.#parts = composeLate(core, () => this.#messages);
    const {announcer, displayModes, legend, navigation, selection, thumbnails, ordered} = this.#parts;
    this.announcer = announcer;
    this.displayModes = displayModes;
    this.legend = legend;
    this.navigation = navigation;
    this.selection = selection;
    this.thumbnails = thumbnails;
    for (const controller of [this, ...ordered]) core.timeline.addController(controller);
    layOutInSlices();
    joining.join = (marks, parent) => groupLabels(joinMarks(marks), parent);
    // The first picture has an element for each mark.
    const {scene} = core.sceneCache;
    if (scene && joinMarks(scene.marks) !== scene.marks) core.sceneCache.scene = undefined;
  }

  /** What is wrong with `selected`, the grouping, the filter, the language and the attributes. */
  get issues(): readonly Issue[] {
    const {timeline, sceneCache} = this.#core;
    const asked = askedOf(timeline.table);
    const count = asked || isCrowd(sceneCache.scenePlan?.kind.name) ? (timeline.table?.length ?? 0) : 0;
    return [
      this.selection.issue,
      this.#parts.grouping.issue,
      ...this.#parts.filters.issues,
      ...this.#parts.attributes.issues,
      ...this.#crowd.of(timeline, count, asked),
      ...this.#parts.source.issues,
      ...this.#parts.linkedText.issues,
    ].filter((issue) => issue !== undefined);
  }

  /** The width that the picture leaves to details beside it, px. */
  get aside(): number {
    return this.selection.target && this.#detailsPlacement === 'beside' ? ASIDE * this.#core.frame.fontSize : 0;
  }

  /** The attributes of the picture as the reader has chosen them, or else as the page has set them. */
  get layout(): TimelineAttributes['layout'] {
    return this.#parts.grouping.layout;
  }

  get scale(): TimelineAttributes['scale'] {
    return this.#parts.scaleChoice.chosen ?? this.#core.timeline.scale;
  }

  get groupBy(): TimelineAttributes['groupBy'] {
    return this.#parts.grouping.groupBy;
  }

  /** The keys of the lanes that a reader has closed; undefined where there are none, and in print, which opens all. */
  get collapsedLanes(): readonly string[] | undefined {
    const {lanes} = this.#parts.collapsing;
    return lanes.length && !this.#parts.printing.isPrinting ? lanes : undefined;
  }

  hostUpdate(): void {
    const {timeline, view} = this.#core;
    lintDataset(timeline.events);
    if (timeline.follow && this.#late) this.live(this.#late);
    this.#isMoved ||= !view.isWhole;
    this.#parts.companions.loadAsked();
    if (this.selection.target || !this.displayModes.isPicture) this.#parts.textViews.load();
  }

  hostUpdated(): void {
    adoptStyles(this.#core.timeline, [
      chosenStyles,
      densityStyles,
      detailsPlacementStyles,
      keysStyles,
      toolbarStyles,
      stripStyles,
    ]);
    showStrips(this.#core);
  }

  /** Renders the parts of the template that belong to these controllers. @param isReady - there are events to show. */
  render(isReady: boolean): LateParts {
    const {timeline, sceneCache} = this.#core;
    const messages = this.#messages;
    const {mode, isPicture} = this.displayModes;
    const notice = this.#parts.source.render(messages);
    this.#parts.source.rows?.begin();
    const {events, target, isChoice} = this.selection;
    if (isPicture) this.#parts.textViews.release();
    const context =
      isReady && (mode !== 'timeline' || target) && !this.#parts.filters.isAwaited ? this.#readingContext : undefined;
    const isWhole = timeline.hasControl('toolbar') || this.#isMoved || this.displayModes.chosen !== undefined;
    const hasChoice = this.#parts.grouping.offered.length > 0 || (isPicture && this.#parts.scaleChoice.isNeeded);
    const asOf = isReady ? this.#parts.asOf.render(messages) : undefined;
    const {menu: exportMenu} = this.#parts.exporting;
    const hasToolbar = isReady && (isWhole || hasChoice || exportMenu !== undefined);
    const hasOverview = isReady && isPicture && timeline.hasControl('overview');
    return {
      place: this.#detailsPlacement,
      areKeysShown: isReady && this.#areKeysShown,
      keys: isReady
        ? keysTemplate(
            {
              isShown: this.#areKeysShown,
              mode,
              isVertical: sceneCache.scene?.along === 'y',
              isChoosing: isChoice,
              hasToolbar: hasToolbar && isWhole,
              hasOverview,
              hasFilter: this.#parts.companions.hasFilter,
            },
            messages,
          )
        : undefined,
      filter: isReady
        ? [
            this.#parts.companions.hasFilter ? this.#parts.companions.filter() : nothing,
            this.#parts.filters.render(messages),
            isPicture ? nothing : notice,
          ]
        : nothing,
      toolbar:
        hasToolbar || asOf
          ? [
              hasToolbar ? this.#parts.toolbar.render(messages, isWhole, exportMenu) : nothing,
              exportMenu?.render() ?? nothing,
              asOf ?? nothing,
            ]
          : undefined,
      hint: [this.navigation.hint(messages), isReady && isPicture ? notice : nothing],
      overview: hasOverview ? this.#parts.companions.overview() : nothing,
      // A table without rows would be one of headers.
      all:
        context && mode !== 'timeline' && timeline.table?.length
          ? this.#parts.textViews.all(mode, context, this.#parts.printing.isPrinting)
          : undefined,
      details:
        context && events.length && mode !== 'list'
          ? this.#parts.textViews.details(events, isChoice, context)
          : undefined,
      announcement: this.announcer.announcement,
      legend: isPicture ? this.legend.render(messages) : undefined,
    };
  }

  /** Loads the text views before a reader asks for them, and what changes data before the page sets others. */
  prepare(late: LateUse): void {
    this.#late = late;
    this.#parts.source.prepare(() => late.data.give(late.data.given));
    this.#parts.textViews.load();
    this.#parts.asOf.prepare(late.data);
    this.#parts.dropping.prepare(late);
    this.#parts.exporting.prepare(late.data);
    this.#parts.linkedText.prepare(late.data);
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
    this.#parts.linkedText.point(target?.ids ?? []);
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
      asked: this.#parts.source.rows,
      // What is asked of a source is parted in the picture only.
      lanes: timeline.table!.isPartial ? undefined : this.#parts.grouping.lanes,
      extent: timeline.extent!,
      headingLevel: Math.min(6, timeline.outlineLevel + 1),
      selected: timeline.selected,
      renderDetails: timeline.renderDetails,
      markdown: this.#parts.textViews.markdown,
      thumbnail: this.thumbnails.template,
      addressOf: this.#parts.linking.addressOf,
      select: (id) => this.selection.choose(id),
      enter: () => this.selection.enter(),
      close: () => this.selection.close(),
      goBack: this.selection.canGoBack ? () => this.selection.goBack() : undefined,
      zoomIn: this.selection.viewOfChip ? () => void this.selection.zoomToChip() : undefined,
      announce: (sentence) => this.announcer.announce(sentence),
    };
  }
}
