import {itemKey} from './keys.js';

/** The key of a lane, from that of its header. */
export function keyOfLane(key: string): string {
  return key.slice(itemKey('lane', '').length);
}
