import type {DatasetEvent, Relation} from './types.js';

/** What a relation says of the times of an event and the other one that it names. */
export type TimeRelation = 'after' | 'before' | 'begins after' | 'begins before' | 'within' | 'around' | 'together';

/**
 * The types of relations that say something of time, by the words of their authors. An answer or an effect may begin
 * while what it answers, or its cause, goes on.
 */
export const RELATION_TIMES: ReadonlyMap<string, TimeRelation> = new Map<string, TimeRelation>([
  ['after', 'after'],
  ['comes after', 'after'],
  ['before', 'before'],
  ['comes before', 'before'],
  ['follows', 'begins after'],
  ['answers', 'begins after'],
  ['caused by', 'begins after'],
  ['causes', 'begins before'],
  ['leads to', 'begins before'],
  ['part of', 'within'],
  ['during', 'within'],
  ['contains', 'around'],
  ['same time as', 'together'],
]);

/** What the type of a relation says of time; undefined where it says nothing. */
export function timeRelation({type}: Relation): TimeRelation | undefined {
  return RELATION_TIMES.get(type.trim().toLowerCase());
}

/** Whether the relations of an event say something of time. */
export function hasTimes({relations}: Pick<DatasetEvent, 'relations'>): boolean {
  return relations?.some((relation) => timeRelation(relation) ?? relation.within ?? relation.atLeast) ?? false;
}
