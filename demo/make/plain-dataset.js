/** What an event has where nothing is said, so that it need not be written. */
const DEFAULTS = {importance: 0.5, occurrence: 'happened', status: 'reported'};

/**
 * A dataset that was read, as an author would write it: reading it gives the same dataset again.
 * @param {import('event-timeline/core').Dataset} dataset
 */
export function plainDataset(dataset) {
  const {title, description, start, end, now, events, groups, eras, ...rest} = dataset;
  delete rest.compiled;
  const related = new Set(events.flatMap(({relations = []}) => relations.map(({to}) => to)));
  const isCounted = events.every(({id}, i) => id === `event-${i + 1}`);
  const written = events.map(({id, title: name, date, ...event}) => {
    const kept = Object.entries(event).filter(
      ([key, value]) => value !== undefined && !(key in DEFAULTS && value === DEFAULTS[key]),
    );
    return {
      date: plainDate(date),
      title: name,
      ...Object.fromEntries(kept),
      ...((!isCounted || related.has(id)) && {id}),
    };
  });
  const plain = {
    ...(title !== undefined && {title}),
    ...(description !== undefined && {description}),
    ...(start && {start: plainDate(start)}),
    ...(end && {end: plainDate(end)}),
    ...(now && {now: plainDate(now)}),
    ...rest,
    ...(!areNamedOnly(groups, events) && {groups}),
    events: written,
    ...(eras?.length && {eras: eras.map((era) => ({...era, date: plainDate(era.date)}))}),
  };
  return JSON.parse(JSON.stringify(plain));
}

/** Whether groups are what the events name, in that order: then the events alone say it. */
function areNamedOnly(groups, events) {
  const named = [...new Set(events.map(({group}) => group).filter((group) => group !== undefined))];
  return groups.length === named.length && groups.every(({id, title}, i) => id === named[i] && title === id);
}

/** A date as its EDTF text, or by its bounds where EDTF does not say it. */
function plainDate({edtf, text, ...bounds}) {
  if (edtf !== undefined) return text === undefined ? edtf : {edtf, text};
  const isPoint = bounds.kind === 'point';
  const told = Object.entries(bounds).filter(
    ([key, value]) =>
      value !== false &&
      value !== undefined &&
      Number.isFinite(value) === (typeof value === 'number') &&
      !(isPoint && key.startsWith('end')),
  );
  return {...Object.fromEntries(told), ...(text !== undefined && {text})};
}
