import {html, isServer, render} from 'lit';
import {EventTimelineElement} from '../elements/timeline/event-timeline.js';
import {prepare} from '../elements/prepare.js';
import type {TimelineExportEvent} from '../elements/events/timeline-export-event.js';
import type {TimelineAsOfEvent} from '../elements/events/timeline-as-of-event.js';
import type {TimelineFilterEvent} from '../elements/events/timeline-filter-event.js';
import type {TimelineIssuesEvent} from '../elements/events/timeline-issues-event.js';
import type {TimelineLoadEvent} from '../elements/events/timeline-load-event.js';
import type {TimelineSelectEvent} from '../elements/events/timeline-select-event.js';
import type {TimelineViewEvent} from '../elements/events/timeline-view-event.js';

/** Whether the page's policy (Trusted Types) allows the templates of Lit; the only way to know is to render one. */
function canRender(): boolean {
  try {
    render(html`<i></i>`, document.createElement('i'));
    return true;
  } catch {
    return false;
  }
}

EventTimelineElement.companions = () => import('./companions.js');

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('event-timeline')) console.warn('<event-timeline>: a second copy is not used.');
else if (isServer || canRender()) {
  customElements.define('event-timeline', EventTimelineElement);
  if (!isServer) prepare();
} else
  void import('../elements/timeline/forbidden-timeline.js').then(({ForbiddenTimelineElement}) =>
    customElements.define('event-timeline', ForbiddenTimelineElement),
  );

declare global {
  interface HTMLElementTagNameMap {
    'event-timeline': EventTimelineElement;
  }
  interface GlobalEventHandlersEventMap {
    'timeline-export': TimelineExportEvent;
    'timeline-as-of': TimelineAsOfEvent;
    'timeline-filter': TimelineFilterEvent;
    'timeline-load': TimelineLoadEvent;
    'timeline-select': TimelineSelectEvent;
    'timeline-view': TimelineViewEvent;
    'timeline-issues': TimelineIssuesEvent;
  }
}
