import {TimelineFilterElement} from '../elements/filter/timeline-filter.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-filter')) console.warn('<timeline-filter>: a second copy is not used.');
else customElements.define('timeline-filter', TimelineFilterElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-filter': TimelineFilterElement;
  }
}
