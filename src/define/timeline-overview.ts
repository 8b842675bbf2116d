import {TimelineOverviewElement} from '../elements/overview/timeline-overview.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-overview'))
  console.warn('<timeline-overview> is defined already; this second copy of it is not used.');
else customElements.define('timeline-overview', TimelineOverviewElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-overview': TimelineOverviewElement;
  }
}
