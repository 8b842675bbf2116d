/** The time, and what waits for it. */
export interface LiveClock {
  /** ms since 1970 UTC. */
  now(): number;
  /** ms since some moment, which nobody sets back. */
  elapsed(): number;
  /** Calls back with the next frame, or after a while where the page draws none; returns what takes it back. */
  frame(call: () => void): () => void;
  /** Calls back after some ms; returns what takes it back. */
  after(ms: number, call: () => void): () => void;
  isHidden(): boolean;
}

/** Where the page draws no frames, as in the background, ms. */
const UNSEEN_FRAME = 1000;

const browserClock: LiveClock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  frame(call) {
    const end = () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
    const once = () => {
      end();
      call();
    };
    const frame = requestAnimationFrame(once);
    const timer = setTimeout(once, UNSEEN_FRAME);
    return end;
  },
  after(ms, call) {
    const timer = setTimeout(call, ms);
    return () => clearTimeout(timer);
  },
  isHidden: () => document.visibilityState === 'hidden',
};

/** The clock that all timelines go by; tests put in one of their own. */
export const liveClock: {current: LiveClock} = {current: browserClock};
