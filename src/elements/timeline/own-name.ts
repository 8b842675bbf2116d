import {numberFormat} from '../../time/intl-cache.js';

/** What each timeline of the page is called now, from when it was drawn first: one that has left it is not kept here. */
export const names = new Map<Element, string>();

/** A name for a timeline that no other on the page has: its title, with a number where others have that title too. */
export function ownName(timeline: Element, title: string, locale: string): string {
  names.delete(timeline);
  let name = title;
  for (let number = 2; [...names.values()].includes(name); number++)
    name = `${title} (${numberFormat(locale, {}).format(number)})`;
  if (timeline.isConnected) names.set(timeline, name);
  return name;
}
