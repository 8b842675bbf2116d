import type {View} from '../../layout/time-scale.js';
import {withinDate} from '../../time/format-year.js';
import {readEdtf} from '../../time/read-edtf.js';

/** A view of this length has milliseconds narrower than a pixel. */
const COARSE = 10_000;

/** What of a timeline an address can keep. */
export interface AddressState {
  /** The id of the event whose details are open; empty if none are. */
  readonly selected: string;
  /** Undefined for all of time. */
  readonly view: View | undefined;
}

/**
 * What a fragment says of a timeline of a name: `#name.event=deadline&name.view=2021-06-20T00:00Z/2021-06-26T00:00Z`.
 * Several timelines share a fragment, each under its own name, and so may others.
 */
export function readFragment(fragment: string, name: string): AddressState {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ''));
  return {selected: pairs.get(`${name}.event`) ?? '', view: readView(pairs.get(`${name}.view`))};
}

/** The fragment with what it says of a timeline changed, and all that it says of others kept. */
export function writeFragment(fragment: string, name: string, {selected, view}: AddressState): string {
  const others = fragment.replace(/^#/, '').split('&').filter((pair) => pair && !pair.startsWith(`${encode(name)}.event=`) && !pair.startsWith(`${encode(name)}.view=`));
  const own = [...(selected ? [`${encode(name)}.event=${encode(selected)}`] : []), ...(view ? [`${encode(name)}.view=${viewText(view)}`] : [])];
  const text = [...others, ...own].join('&');
  return text ? `#${text}` : '';
}

const encode = (text: string) => encodeURIComponent(text).replace(/%20/g, '+');

function readView(text: string | null): View | undefined {
  const [start, end] = (text ?? '').split('/').map(readInstant);
  return start !== undefined && end !== undefined && end > start ? {start, end} : undefined;
}

/** Whoever writes an address may have mistyped it: then it says nothing. */
function readInstant(text: string): number | undefined {
  if (/^-?\d+(\.\d+)?ms$/.test(text)) return Number.parseFloat(text);
  try {
    return text ? readEdtf(text).earliest : undefined;
  } catch {
    return undefined;
  }
}

/** Where nobody sees a millisecond, there are no fractions of one. */
function viewText({start, end}: View): string {
  const round = (time: number) => (end - start > COARSE ? Math.round(time) : time);
  return `${instantText(round(start))}/${instantText(round(end))}`;
}

/** A calendar's instant as far as `Date` goes, without what is zero; beyond, and between milliseconds, the number itself. */
function instantText(time: number): string {
  const date = new Date();
  date.setTime(time);
  const year = date.getUTCFullYear();
  if (!withinDate(time) || !Number.isInteger(time) || year < 0 || year > 9999) return `${time}ms`;
  return date.toISOString().replace(/\.000Z$/, 'Z').replace(/:00Z$/, 'Z').replace(/T00:00Z$/, '');
}
