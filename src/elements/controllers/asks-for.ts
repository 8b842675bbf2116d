import type {TimelineAttributes} from '../timeline/timeline-attributes.js';

/** Whether `controls` asks for one of them by its name: some are shown only then, not where it is merely set. */
export function asksFor({controls}: Pick<TimelineAttributes, 'controls'>, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(String(controls));
}
