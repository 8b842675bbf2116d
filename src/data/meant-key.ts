/**
 * Keys of this library, other names for them in lower case, separated by spaces, and an example if the value is not a
 * plain text.
 */
const NAMES: readonly (readonly [key: string, others: string, example?: string])[] = [
  ['events', 'items data entries timeline rows list'],
  ['title', 'name headline label heading content caption event'],
  ['description', 'summary subtitle'],
  ['text', 'description details body note notes abstract summary content html'],
  [
    'date',
    'start end time when year datetime timestamp begin from startdate enddate start_date end_date dates day',
    '"date": "2021-05-01/2021-06-22"',
  ],
  ['links', 'url link href website uri', '"links": [{"url": "…"}]'],
  ['media', 'image images img picture photo photos thumbnail video audio', '"media": [{"url": "…", "alt": "…"}]'],
  [
    'group',
    'color colour category series lane track classname section',
    '"group": "…": events of one group have one colour',
  ],
  ['groups', 'categories series lanes tracks'],
  ['tags', 'keywords labels'],
  ['place', 'location where venue city', '"place": {"name": "…"}'],
  [
    'attributions',
    'source sources author authors by reference references citation',
    '"attributions": [{"who": "…", "source": {"url": "…"}}]',
  ],
  ['who', 'name author person speaker'],
  ['said', 'date when'],
  ['text', 'quote'],
  ['value', 'text content markdown md source body'],
  ['url', 'src href link image uri'],
  ['alt', 'description title text'],
  ['caption', 'description title text'],
  ['name', 'title label'],
  ['lat', 'latitude'],
  ['lon', 'lng long longitude'],
  ['to', 'id target event'],
  ['id', 'key uid identifier slug'],
  ['importance', 'priority weight rank'],
  ['event', 'id target about'],
  ['view', 'date range time period start end window zoom'],
  ['groupBy', 'group group_by group-by lanes'],
  ['filter', 'where only show'],
  ['story', 'steps slides chapters scenes'],
  ['lang', 'language locale'],
  ['now', 'today published'],
  ['timeZone', 'timezone time_zone tz'],
];

/** The accepted key that an unknown key probably means, with an example of it; undefined if there is none. */
export function meantKey(
  given: string,
  accepted: readonly string[],
): {readonly key: string; readonly example: string} | undefined {
  const other = given.toLowerCase();
  const found = NAMES.find(([key, others]) => accepted.includes(key) && others.split(' ').includes(other));
  return found && {key: found[0], example: found[2] ?? `"${found[0]}"`};
}
