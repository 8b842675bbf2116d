/** A finger that moves so far along the words, and less than half as far across, turns to another step, px. */
const FAR = 48;

/** Follows fingers on the words of a story: to the left and to the right they turn to another step; up and down the page scrolls. */
export class Swipe {
  readonly #turn: (isRightwards: boolean) => void;
  #start: {readonly id: number; readonly x: number; readonly y: number} | undefined;

  constructor(turn: (isRightwards: boolean) => void) {
    this.#turn = turn;
  }

  readonly down = (event: PointerEvent): void => {
    const {pointerType, pointerId, clientX, clientY, isPrimary} = event;
    // A mouse selects words.
    this.#start = pointerType !== 'mouse' && isPrimary ? {id: pointerId, x: clientX, y: clientY} : undefined;
  };

  readonly up = (event: PointerEvent): void => {
    const start = this.#start;
    this.#start = undefined;
    if (start?.id !== event.pointerId) return;
    const [x, y] = [event.clientX - start.x, event.clientY - start.y];
    if (Math.abs(x) > FAR && Math.abs(y) < Math.abs(x) / 2) this.#turn(x > 0);
  };

  readonly cancel = (): void => {
    this.#start = undefined;
  };
}
