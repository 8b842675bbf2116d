import type {TimelineStepEvent} from '../elements/events/timeline-step-event.js';
import {TimelineStoryElement} from '../elements/story/timeline-story.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-story')) console.warn('<timeline-story>: a second copy is not used.');
else customElements.define('timeline-story', TimelineStoryElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-story': TimelineStoryElement;
  }
  interface GlobalEventHandlersEventMap {
    'timeline-step': TimelineStepEvent;
  }
}
