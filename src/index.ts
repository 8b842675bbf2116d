/** Event Timeline: importing this defines `<event-timeline>` and `<timeline-overview>`. */
import './define/event-timeline.js';
import './define/timeline-overview.js';

export * from './core.js';
export {EventTimelineElement} from './elements/event-timeline.js';
export {TimelineIssuesEvent} from './elements/timeline-issues-event.js';
export {TimelineLoadEvent} from './elements/timeline-load-event.js';
export {TimelineOverviewElement} from './elements/overview/timeline-overview.js';
export {TimelineSelectEvent} from './elements/timeline-select-event.js';
export {TimelineViewEvent} from './elements/timeline-view-event.js';
export type {Navigable} from './elements/navigable.js';
export type {RenderDetails} from './elements/reading/reading-context.js';
export type {ViewInput} from './elements/view-state.js';
