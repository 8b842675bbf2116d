import {EventTimelineElement} from '../elements/event-timeline.js';

const TAG = 'event-timeline';

// Two bundles on one page are an everyday accident: the first one serves, and somebody should know.
if (customElements.get(TAG)) console.warn(`<${TAG}> is defined already; this second copy of event-timeline is not used.`);
else customElements.define(TAG, EventTimelineElement);

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimelineElement;
  }
  interface GlobalEventHandlersEventMap {
    'timeline-load': import('../elements/timeline-load-event.js').TimelineLoadEvent;
    'timeline-select': import('../elements/timeline-select-event.js').TimelineSelectEvent;
    'timeline-issues': import('../elements/timeline-issues-event.js').TimelineIssuesEvent;
  }
}
