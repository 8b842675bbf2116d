import type {EventDate} from './event-date.js';
import type {DateComponents} from './rare-dates.js';
import {readComponents} from './read-components.js';
import {point} from './read-edtf.js';
import type {Scanner} from './scanner.js';

/** Reads a set to the end of the text, as the hull of its members: `[…]` means one of them, `{…}` all of them. */
export function readSet(scanner: Scanner): EventDate {
  const close = scanner.peek() === '[' ? ']' : '}';
  scanner.position++;
  scanner.isInSet = true;
  const members: {first?: DateComponents; last?: DateComponents; earliest: number; latest: number}[] = [];
  do {
    const column = scanner.position;
    const first = scanner.takeOpen() ? undefined : readComponents(scanner);
    const open = first === undefined || scanner.takeOpen();
    const atEnd = scanner.peek() === close || scanner.peek() === ',';
    const last = first && !open ? first : first && atEnd ? undefined : readComponents(scanner);
    const earliest = first?.earliest ?? -Infinity;
    const latest = last?.latest ?? Infinity;
    if (latest <= earliest) scanner.fail('reversed', column);
    members.push({first, last, earliest, latest});
  } while (scanner.take(','));
  if (!scanner.take(close)) scanner.fail('set');
  if (!scanner.done) scanner.fail('set-end');

  members.sort((a, b) => a.earliest - b.earliest);
  const {earliest} = members[0];
  const all = members.flatMap(({first, last}) => [first, last]).filter((date) => date !== undefined);
  let gaps = all.some((date) => date.gaps);
  let reach = members[0].latest;
  for (const member of members) {
    if (member.earliest > reach) gaps = true;
    reach = Math.max(reach, member.latest);
  }
  const hull: DateComponents = {
    ...all[0],
    earliest,
    latest: reach,
    gaps,
    approximate: all.some((date) => date.approximate),
    uncertain: all.some((date) => date.uncertain),
  };
  const whole = point(hull, scanner.text);
  const single = members.length === 1 && members[0].first === members[0].last;
  if (close === ']' || single) return whole;
  const final = members.reduce((a, b) => (b.latest > a.latest ? b : a));
  return {
    ...whole,
    kind: 'span',
    // All members happened: the start is not after the latest bound of any, the end not before the earliest bound of
    // any, and both are within the hull.
    latest: Math.min(...members.map(({first}) => first?.latest ?? -Infinity), reach),
    endEarliest: Math.max(...members.map(({last}) => last?.earliest ?? Infinity), earliest),
    openStart: earliest === -Infinity,
    openEnd: reach === Infinity,
    endPrecision: (final.last ?? final.first)!.precision,
  };
}
