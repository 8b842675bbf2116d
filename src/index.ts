/** Event Timeline: importing this defines `<event-timeline>`. */
import './define/event-timeline.js';

export * from './core.js';
export {EventTimelineElement} from './elements/event-timeline.js';
export {TimelineIssuesEvent} from './elements/timeline-issues-event.js';
export {TimelineLoadEvent} from './elements/timeline-load-event.js';
export {TimelineSelectEvent} from './elements/timeline-select-event.js';
