import {TimelineOverviewElement} from '../elements/overview/timeline-overview.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-overview')) console.warn('<timeline-overview>: a second copy is not used.');
else customElements.define('timeline-overview', TimelineOverviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-overview': TimelineOverviewElement;
  }
}
