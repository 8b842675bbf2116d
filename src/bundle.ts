/** What the one file for a script tag holds: the element, and a way to add the words of a language. */
import './define/event-timeline.js';

export {EventTimelineElement} from './elements/timeline/event-timeline.js';
export {registerMessages} from './locales/registry.js';
