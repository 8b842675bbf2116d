import {expect} from 'chai';
import type {EventTimelineElement} from '../../src/index.js';
import {settled} from './element.js';
import type {FakeClock} from './fake-clock.js';
import type {LateSource} from './late-source.js';

interface Asking {
  readonly clock: FakeClock;
  readonly element: EventTimelineElement;
  readonly late: LateSource;
}

/**
 * Lets time go by, answers what a timeline has asked its source, and draws, until that is done.
 * @param isDone - is told how many questions were open before they were answered.
 */
export async function answerUntil(isDone: (asked: number) => boolean, {clock, element, late}: Asking): Promise<void> {
  for (let round = 0; round < 60; round++) {
    clock.tick(100);
    const asked = late.open.length;
    await late.answerAll();
    clock.tick();
    await settled(element);
    if (isDone(asked)) return;
  }
  expect.fail('not answered');
}
