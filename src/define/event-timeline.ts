import {EventTimelineElement} from '../elements/event-timeline.js';
import type {TimelineIssuesEvent} from '../elements/timeline-issues-event.js';
import type {TimelineLoadEvent} from '../elements/timeline-load-event.js';
import type {TimelineSelectEvent} from '../elements/timeline-select-event.js';
import type {TimelineViewEvent} from '../elements/timeline-view-event.js';

// Two bundles on one page are an everyday accident: the first one serves, and somebody should know.
if (customElements.get('event-timeline')) console.warn('<event-timeline> is defined already; this second copy of it is not used.');
else customElements.define('event-timeline', EventTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimelineElement;
  }
  interface GlobalEventHandlersEventMap {
    'timeline-load': TimelineLoadEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-view': TimelineViewEvent;
    'timeline-issues': TimelineIssuesEvent;
  }
}
