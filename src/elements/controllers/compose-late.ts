import {type ReactiveController} from 'lit';
import type {Messages} from '../../locales/messages.js';
import {Overlay} from '../details/overlay.js';
import {AttributeIssues} from '../problems/attribute-issues.js';
import {Toolbar} from '../toolbar/toolbar.js';
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
import {HiddenPicture} from './hidden-picture.js';
import {KeptFocus} from './kept-focus.js';
import {KeyboardState} from './keyboard-state.js';
import {LaneParts} from './lane-parts.js';
import {LaneFocus} from './lane-focus.js';
import {LaneHeadings} from './lane-headings.js';
import {LaneWindow} from './lane-window.js';
import {LateFonts} from './late-fonts.js';
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
 * Makes the controllers that the first picture does not need, each with those that it calls.
 * @returns them by name, and `ordered`, all that follow the updates of the timeline, in the order in which they do.
 */
export function composeLate(core: TimelineCore, messages: () => Messages) {
  const {timeline, frame} = core;
  const attributes = new AttributeIssues(timeline, core.language);
  const printing = new Printing(timeline);
  const textViews = new TextViews(core);
  const announcer = new Announcer(core, messages);
  const source = new SourceWatch(core, announcer, messages);
  const companions = new Companions(core, source);
  const displayModes = new DisplayModes({core, source, textViews, printing, announcer, messages});
  const keptFocus = new KeptFocus(core);
  const navigation = new Navigation(core, announcer, keptFocus);
  const scaleChoice = new ScaleChoice(core, announcer);
  const linking = new Linking(core);
  const collapsing = new Collapsing(core);
  const grouping = new Grouping(core, announcer, collapsing, messages);
  const asOf = new AsOf(core, () => selection);
  const filters = new Filters({
    core,
    announcer,
    messages,
    isPicture: () => displayModes.isPicture,
    hasFilter: () => companions.hasFilter,
  });
  const thumbnails = new Thumbnails(core);
  const legend = new Legend(core, source);
  const dropping = new Dropping(core);
  const exporting = new Exporting({core, announcer, linking, messages});
  const toolbar = new Toolbar(core, {navigation, displayModes, scaleChoice, grouping});
  const selection = new Selection({core, displayModes, linking, navigation, collapsing, source});
  const linkedText = new LinkedText({
    core,
    selection,
    navigation,
    displayModes,
    isAwaited: (id) => source.isAwaited(id),
    registerLink: () => companions.load('link'),
  });
  // Updated in this order: details are in place before anything is scrolled into view.
  const overlay = new Overlay({core, selection, displayModes});
  const ordered: ReactiveController[] = [
    source,
    new TimeChecks(core),
    new LateFonts(
      timeline,
      () => frame.measureAnew(),
      () => core.sceneCache.scenePlan?.input.layout.measure.widths,
    ),
    printing,
    announcer,
    asOf,
    thumbnails,
    filters,
    legend,
    dropping,
    exporting,
    new KeyboardState(core),
    keptFocus,
    new HiddenPicture(core, displayModes, printing),
    new LaneWindow(core, printing),
    new LaneHeadings(core),
    new LaneFocus(core),
    new LaneParts(core),
    new SceneAnimation(core),
    new PlanningAhead(core),
    scaleChoice,
    navigation,
    linking,
    overlay,
    selection,
    linkedText,
    new Marking(core, navigation),
  ];

  return {
    announcer,
    asOf,
    attributes,
    collapsing,
    companions,
    displayModes,
    dropping,
    exporting,
    filters,
    grouping,
    legend,
    linkedText,
    linking,
    navigation,
    printing,
    scaleChoice,
    selection,
    source,
    textViews,
    thumbnails,
    toolbar,
    ordered,
  };
}
