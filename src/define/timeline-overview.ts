import {TimelineOverviewElement} from '../elements/overview/timeline-overview.js';

// Two bundles on one page are an everyday accident: the first one serves, and somebody should know.
if (customElements.get('timeline-overview'))
  console.warn('<timeline-overview> is defined already; this second copy of it is not used.');
else customElements.define('timeline-overview', TimelineOverviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-overview': TimelineOverviewElement;
  }
}
