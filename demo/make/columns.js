/** What a column can say, for people, in the order in which it is offered. */
export const FIELDS = {
  When: {
    date: 'Date',
    start: 'Start',
    end: 'End',
    year: 'Year',
    month: 'Month',
    day: 'Day',
    earliest: 'Not before',
    latest: 'Not after',
    when: 'Words for the date',
  },
  What: {
    title: 'Title',
    text: 'Text',
    group: 'Group',
    kind: 'Kind',
    tags: 'Tags',
    importance: 'Importance, 0–1',
    status: 'How well known',
    occurrence: 'Whether it took place',
    id: 'Id',
    lang: 'Language',
  },
  Where: {place: 'Place', lat: 'Latitude', lon: 'Longitude'},
  'Who says so': {who: 'Who', source: 'Source', sourceUrl: 'Address of the source'},
  More: {link: 'Link', media: 'Picture or recording', alt: 'Alternative text', caption: 'Caption', credit: 'Credit'},
  Other: {fact: 'A fact', ignore: 'Left out'},
};

/** A column by its number, or by its header where that number is another's header. */
const columnName = (headers, index) => (headers.includes(String(index + 1)) ? headers[index] : index + 1);

const listed = (list) =>
  String(list ?? '')
    .split(',')
    .map((name) => name.trim());

/**
 * What each column of a table is read as: a field, `fact` or `ignore`.
 * @param {import('event-timeline/core').ReadTable} table
 */
export function rolesOf({headers, columns}, map) {
  const ignored = listed(map.ignore);
  return headers.map((header, index) => {
    const field = Object.keys(columns).find((name) => columns[name] === index);
    return (
      field ?? (ignored.includes(String(columnName(headers, index))) || ignored.includes(header) ? 'ignore' : 'fact')
    );
  });
}

/** A map in which a column says something else. What another column said before becomes a fact. */
export function withRole(table, map, index, role) {
  const {headers} = table;
  const roles = rolesOf(table, map).map((before, i) =>
    i === index ? role : before === role && role !== 'ignore' ? 'fact' : before,
  );
  const names = (wanted) =>
    headers
      .map((_, i) => i)
      .filter((i) => roles[i] === wanted)
      .map((i) => columnName(headers, i))
      .join(',');
  const fields = roles.flatMap((each, i) =>
    each === 'fact' || each === 'ignore' ? [] : [[each, columnName(headers, i)]],
  );
  return {
    ...Object.fromEntries(fields),
    ...(names('fact') && {facts: names('fact')}),
    ...(names('ignore') && {ignore: names('ignore')}),
    ...(map.layout && {layout: map.layout}),
    ...(map.dates && {dates: map.dates}),
  };
}

/** A map that says how the dates of a column are meant; without a column, those of all. */
export function withReading(table, map, header, reading) {
  const {headers = []} = table ?? {};
  const index = headers.indexOf(header);
  const said = index < 0 ? reading : `${columnName(headers, index)}: ${reading}`;
  return {...map, dates: [map.dates, said].filter(Boolean).join(', ')};
}

/** A map that leaves open how dates are meant. */
export function withoutReadings(map) {
  const {dates, ...rest} = map;
  return dates === undefined ? map : rest;
}
