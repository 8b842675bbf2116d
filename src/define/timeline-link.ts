import {TimelineLinkElement} from '../elements/article/timeline-link.js';

// Pages often load two bundles by mistake: the first definition stays, and a warning says so.
if (customElements.get('timeline-link')) console.warn('<timeline-link>: a second copy is not used.');
else customElements.define('timeline-link', TimelineLinkElement);

declare global {
  interface HTMLElementTagNameMap {
    'timeline-link': TimelineLinkElement;
  }
}
