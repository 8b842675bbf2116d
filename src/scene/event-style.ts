import {NO_GROUP} from '../data/event-table.js';
import type {DatasetEvent} from '../data/types.js';

/** How many group colours there are; more groups begin again. */
const GROUP_COLORS = 8;
/**
 * How many shapes; their number and that of the colours have no common divisor, so that no two of 56 groups share both.
 */
export const GROUP_SHAPES = 7;

/**
 * How an event's mark is drawn besides its group, as classes: its body (whether it happened), its outline (how well it
 * is known).
 */
export function eventStyles({occurrence, status}: DatasetEvent): string[] {
  return [
    ...(occurrence === 'happened' || occurrence === 'ongoing'
      ? []
      : occurrence === 'cancelled'
        ? ['hollow', 'crossed']
        : ['hollow']),
    ...(status === 'confirmed' || status === 'corroborated' || status === 'reported'
      ? []
      : status === 'retracted' || status === 'false'
        ? ['dashed', 'struck']
        : ['dashed']),
  ];
}

/** The class of a group's colour, by its index in the dataset. */
export function groupColor(index: number): string {
  return index === NO_GROUP ? 'group-none' : `group-${(index % GROUP_COLORS) + 1}`;
}

/** The styles of a mark that several events share: those on which they agree. */
export function sharedStyles(styles: readonly (readonly string[])[]): string[] {
  return styles[0].filter((style) => styles.every((others) => others.includes(style)));
}
