import type {CompanionName} from '../elements/controllers/timeline-core.js';

/** Registers an element that stands beside timelines, once; each is a file of its own. */
export function importElement(name: CompanionName): Promise<unknown> {
  if (name === 'filter') return import('./timeline-filter.js');
  if (name === 'link') return import('./timeline-link.js');
  return name === 'story' ? import('./timeline-story.js') : import('./timeline-overview.js');
}
