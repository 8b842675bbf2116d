import {MOST_IN_ALL, MOST_PLACES, type PlaceChoice, type RowOrder, type ShownRows} from './order.js';
import type {ReadingWording} from './reading-context.js';
import type {Section} from './sections.js';

/** Events under the heading of a section, or without one. */
export interface ReadingPart {
  readonly section: Section | undefined;
  readonly order: RowOrder;
}

/** What is shown of a part; `index` is its own among all parts. Positions count on over all parts. */
export interface ShownPart {
  readonly section: Section | undefined;
  readonly index: number;
  readonly groups: readonly ShownRows[];
}

/** All parts of a list or a table, one after the other. */
export class ReadingParts {
  readonly parts: readonly ReadingPart[];
  readonly length: number;
  /** The position of the first event of each part. */
  readonly #starts: readonly number[];

  constructor(parts: readonly ReadingPart[]) {
    let length = 0;
    this.parts = parts;
    this.#starts = parts.map(({order}) => {
      const start = length;
      length += order.length;
      return start;
    });
    this.length = length;
  }

  /** What stands at positions `[from, to)`, with the headings of the sections around it. */
  shown(from: number, to: number): ShownPart[] {
    const all: ShownPart[] = [];
    let outer: ShownPart | undefined;
    for (const [index, {section, order}] of this.parts.entries()) {
      const start = this.#starts[index];
      if (start >= to) break;
      const empty = {section, index, groups: []};
      if (!section?.depth) outer = empty;
      const isBefore = order.length ? start + order.length <= from : start < from;
      if (isBefore) continue;
      if (section?.depth && outer && !all.some((part) => part.index === outer?.index)) all.push(outer);
      const groups = order
        .shown(Math.max(0, from - start), Math.min(order.length, to - start))
        .map((group) => ({...group, first: group.first + start}));
      all.push({...empty, groups});
    }
    return all;
  }

  /** The position of a row, or −1; undefined while it is awaited. */
  positionOf(row: number): number | undefined {
    for (const [index, {order}] of this.parts.entries()) {
      const position = order.positionOf(row);
      if (position === undefined) return undefined;
      if (position >= 0) return this.#starts[index] + position;
    }
    return -1;
  }

  /** The places that lead to a position, from the widest to the narrowest. */
  choices(position: number, wording: ReadingWording): PlaceChoice[] {
    let count = 0;
    const choices = this.#choices(position, wording);
    const tooMany = choices.findIndex(({places}) => (count += places.length) > MOST_IN_ALL);
    return tooMany < 0 ? choices : choices.slice(0, tooMany);
  }

  #choices(position: number, wording: ReadingWording): PlaceChoice[] {
    const current = this.#starts.findLastIndex((start, i) => start <= position && this.parts[i].order.length > 0);
    if (current < 0) return [];
    const start = this.#starts[current];
    const within = this.parts[current].order
      .choices(position - start)
      .map((choice) => ({
        ...choice,
        places: choice.places.map((place) => ({...place, position: place.position + start})),
      }));
    const {parts} = this;
    const filled = parts.flatMap(({section, order}, i) => (section && order.length ? [{section, i}] : []));
    if (filled.length < 2 || filled.length > MOST_PLACES) return within;
    const places = filled.map(({section, i}) => ({
      ...sectionPhrase(section, wording),
      position: this.#starts[i],
      count: parts[i].order.length,
    }));
    return [{places, current: filled.findIndex(({i}) => i === current)}, ...within];
  }
}

function sectionPhrase({title, date}: Section, wording: ReadingWording) {
  return title ?? (date ? wording.datePhrase(date) : {text: ''});
}
