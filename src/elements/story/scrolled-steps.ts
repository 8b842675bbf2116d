import {prefersReducedMotion} from '../../interaction/flight.js';

/** How long a step that was asked for may take to scroll into sight, ms. */
const PATIENCE = 1500;
/** A picture that is wider than this part of the story lies over the steps, and hides the upper half of the window. */
const OVER = 0.8;

/**
 * Tells which step a reader has scrolled to: the one on a line through the middle of what the picture leaves free. The
 * page scrolls as it always does.
 */
export class ScrolledSteps {
  readonly #arrived: (step: number) => void;
  #observer: IntersectionObserver | undefined;
  #steps: readonly Element[] = [];
  #line = '';
  /** The step that was asked for, until it is there: those on the way to it are not arrived at. */
  #awaited: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(arrived: (step: number) => void) {
    this.#arrived = arrived;
  }

  /** @param picture - what stays while they scroll. */
  follow(steps: readonly Element[], picture: Element): void {
    const whole = picture.parentElement!.clientWidth;
    const line = picture.clientWidth > OVER * whole && whole > 0 ? '-74% 0px -25% 0px' : '-45% 0px -54% 0px';
    const isSame = steps.length === this.#steps.length && steps.every((step, i) => step === this.#steps[i]);
    if (isSame && line === this.#line) return;
    this.#observer?.disconnect();
    this.#steps = steps;
    this.#line = line;
    this.#observer = new IntersectionObserver(this.#see, {rootMargin: line});
    for (const step of steps) this.#observer.observe(step);
  }

  disconnect(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#steps = [];
    this.#line = '';
    this.#awaited = undefined;
    clearTimeout(this.#timer);
  }

  /** Scrolls to a step. */
  scrollTo(step: number): void {
    const behavior = prefersReducedMotion() ? 'instant' : 'smooth';
    this.#awaited = step;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.#awaited = undefined), PATIENCE);
    this.#steps[step]?.scrollIntoView({block: 'start', behavior});
  }

  readonly #see = (entries: readonly IntersectionObserverEntry[]) => {
    const seen = entries.findLast(({isIntersecting}) => isIntersecting);
    const step = seen ? this.#steps.indexOf(seen.target) : -1;
    if (step < 0 || (this.#awaited !== undefined && this.#awaited !== step)) return;
    this.#awaited = undefined;
    this.#arrived(step);
  };
}
