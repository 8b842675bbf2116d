import {TimelineLinkElement} from '../elements/article/timeline-link.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-link'))
  console.warn('<timeline-link> is defined already; this second copy of it is not used.');
else customElements.define('timeline-link', TimelineLinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-link': TimelineLinkElement;
  }
}
