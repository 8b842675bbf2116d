import type {TemplateResult} from 'lit';
import {isSameView, type View} from '../../view/view.js';
import {SHIFT_STEP, ZOOM_STEP} from '../../view/view-keys.js';
import {leastLength} from '../../view/view-limits.js';
import {middleOf, shiftView, zoomView} from '../../view/view-moves.js';
import type {Messages} from '../../locales/messages.js';
import type {Grouping} from '../controllers/grouping.js';
import type {DisplayModes} from '../controllers/display-mode.js';
import type {ScaleChoice} from '../controllers/scale-choice.js';
import type {Navigation} from '../controllers/navigation.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import type {ExportMenu} from '../export/export-menu.js';
import {type ToolbarAction, toolbarTemplate} from './toolbar-template.js';

/** What the controls act upon. */
interface ToolbarControllers {
  readonly navigation: Navigation;
  readonly displayModes: DisplayModes;
  readonly scaleChoice: ScaleChoice;
  readonly grouping: Grouping;
}

/** The controls above the picture: they move the view, and choose how events are shown and grouped. */
export class Toolbar {
  readonly #core: TimelineCore;
  readonly #navigation: Navigation;
  readonly #displayModes: DisplayModes;
  readonly #scaleChoice: ScaleChoice;
  readonly #grouping: Grouping;
  /** The button that Tab comes to. */
  #stop = 0;

  constructor(core: TimelineCore, {navigation, displayModes, scaleChoice, grouping}: ToolbarControllers) {
    this.#core = core;
    this.#scaleChoice = scaleChoice;
    this.#grouping = grouping;
    this.#navigation = navigation;
    this.#displayModes = displayModes;
  }

  /**
   * @param isWhole - whether all controls are shown, or only those for scale, grouping and export.
   * @param exportMenu - undefined where there is none.
   */
  render(messages: Messages, isWhole: boolean, exportMenu: ExportMenu | undefined): TemplateResult {
    const {
      timeline,
      sceneCache: {scene, scenePlan},
    } = this.#core;
    return toolbarTemplate(
      {
        mode: this.#displayModes.mode,
        hasModes: this.#displayModes.isOffered,
        isWhole,
        scale: this.#scaleChoice.offered,
        chooseScale: () => this.#scaleChoice.choose(),
        idle: this.#idle,
        timeDirection: scenePlan?.input.mirrored ? 'rtl' : 'ltr',
        isVertical: scene?.along === 'y',
        stop: this.#stop,
        act: (action) => this.#act(action),
        choose: (mode) => this.#displayModes.choose(mode),
        grouping: this.#grouping,
        exportButton: exportMenu && ((tabIndex) => exportMenu.button(tabIndex)),
        reach: (stop) => {
          this.#stop = stop;
          timeline.requestUpdate();
        },
      },
      messages,
    );
  }

  /** The actions that would change nothing. */
  get #idle(): ReadonlySet<ToolbarAction> {
    const {extent, view} = this.#core.timeline;
    if (!extent || !view) return new Set();
    const isIdle: Readonly<Record<ToolbarAction, boolean>> = {
      out: isSameView(view, extent),
      all: isSameView(view, extent),
      in: view.end - view.start <= leastLength(extent),
      earlier: view.start <= extent.start,
      later: view.end >= extent.end,
    };
    return new Set((Object.keys(isIdle) as ToolbarAction[]).filter((action) => isIdle[action]));
  }

  #act(action: ToolbarAction): void {
    const {extent} = this.#core.timeline;
    if (!extent) return;
    const moves: Readonly<Record<ToolbarAction, (view: View) => View>> = {
      earlier: (view) => shiftView(view, -2 * SHIFT_STEP),
      later: (view) => shiftView(view, 2 * SHIFT_STEP),
      in: (view) => zoomView(view, ZOOM_STEP, middleOf(view)),
      out: (view) => zoomView(view, 1 / ZOOM_STEP, middleOf(view)),
      all: () => extent,
    };
    void this.#navigation.flyBy(moves[action]);
  }
}
