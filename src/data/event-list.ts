import {RecentItems} from './recent-items.js';

/** How many items are kept once they were made: all of a list that is laid out event by event, see `ASKED_CROWD`. */
const CACHE_LENGTH = 10_000;

const INDEX = /^(?:0|[1-9]\d*)$/;

/**
 * A list that makes its items when they are asked for. It is an array to whoever reads it: it has a length and indices,
 * is iterated, and has the methods of arrays; what would change it throws a `TypeError`. The items that were asked for
 * last are kept, so that an index gives the same item again.
 *
 * A method that goes through all items makes all of them.
 */
export function eventList<Item>(length: number, make: (index: number) => Item): readonly Item[] {
  const kept = new RecentItems<number, Item>(CACHE_LENGTH);
  const itemAt = (index: number): Item => kept.get(index, () => make(index));
  const indexOf = (key: string | symbol): number | undefined =>
    typeof key === 'string' && INDEX.test(key) && Number(key) < length ? Number(key) : undefined;
  const refuse = (): boolean => false;
  return new Proxy<Item[]>([], {
    get(target, key, receiver) {
      if (key === 'length') return length;
      const index = indexOf(key);
      return index === undefined ? (Reflect.get(target, key, receiver) as unknown) : itemAt(index);
    },
    has: (target, key) => indexOf(key) !== undefined || Reflect.has(target, key),
    ownKeys: () => [...Array.from({length}, (_, index) => String(index)), 'length'],
    getOwnPropertyDescriptor(target, key) {
      if (key === 'length') return {value: length, writable: true, enumerable: false, configurable: false};
      const index = indexOf(key);
      return index === undefined
        ? Reflect.getOwnPropertyDescriptor(target, key)
        : // Not writable would be a promise of the target, which has no such property.
          {value: itemAt(index), writable: true, enumerable: true, configurable: true};
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
    preventExtensions: refuse,
    setPrototypeOf: refuse,
  });
}
