/**
 * Event Timeline: importing this defines `<event-timeline>`, `<timeline-filter>`, `<timeline-link>`,
 * `<timeline-overview>` and `<timeline-story>`.
 */
import './define/event-timeline.js';
import './define/timeline-filter.js';
import './define/timeline-link.js';
import './define/timeline-overview.js';
import './define/timeline-story.js';

export * from './core.js';
export {EventTimelineElement} from './elements/timeline/event-timeline.js';
export {TimelineAsOfEvent} from './elements/events/timeline-as-of-event.js';
export {TimelineExportEvent} from './elements/events/timeline-export-event.js';
export {TimelineFilterElement} from './elements/filter/timeline-filter.js';
export {TimelineFilterEvent} from './elements/events/timeline-filter-event.js';
export {TimelineIssuesEvent} from './elements/events/timeline-issues-event.js';
export {TimelineLinkElement} from './elements/article/timeline-link.js';
export {TimelineLoadEvent} from './elements/events/timeline-load-event.js';
export {TimelineOverviewElement} from './elements/overview/timeline-overview.js';
export {TimelineStepEvent} from './elements/events/timeline-step-event.js';
export {TimelineStoryElement} from './elements/story/timeline-story.js';
export {TimelineSelectEvent} from './elements/events/timeline-select-event.js';
export {TimelineViewEvent} from './elements/events/timeline-view-event.js';
export type {PictureOptions, PngOptions} from './elements/export/picture-options.js';
export type {EventFilter} from './data/types.js';
export type {FilterFunction, TimelineFilter} from './query/filter/filter.js';
export type {Filterable, Navigable, Tellable} from './elements/navigable.js';
export type * from './elements/source/timeline-source.js';
export type {RenderDetails} from './elements/reading/reading-context.js';
export type {ViewInput, ViewSide} from './elements/controllers/view-state.js';
