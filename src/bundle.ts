/** The entry of the bundle for script tags: the element, and a function to add the messages of a language. */
import './define/event-timeline.js';

export {EventTimelineElement} from './elements/timeline/event-timeline.js';
export {registerMessages} from './locales/registry.js';
