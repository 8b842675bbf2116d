import {worded} from './datum.js';
import type {ReadingContext} from './reading-context.js';

/** Stands in the place of events that have not come: that they are being loaded, or could not be. */
export function awaitedWords({wording: {messages}, asked}: Pick<ReadingContext, 'wording' | 'asked'>): unknown {
  const key = asked?.hasFailed ? 'someMissing' : 'loadingEvents';
  return worded(messages, key, messages[key]);
}
