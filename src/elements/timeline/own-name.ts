import {numberFormat} from '../../time/intl-cache.js';

/** What each timeline is called now, from when it was drawn first. */
export const names = new Map<Element, string>();

/** A name for a timeline that no other on the page has: its title, with a number where others have that title too. */
export function ownName(timeline: Element, title: string, locale: string): string {
  // Names of disconnected timelines are free again.
  for (const one of names.keys()) if (one === timeline || !one.isConnected) names.delete(one);
  const taken = new Set(names.values());
  let name = title;
  for (let number = 2; taken.has(name); number++) name = `${title} (${numberFormat(locale, {}).format(number)})`;
  if (timeline.isConnected) names.set(timeline, name);
  return name;
}
