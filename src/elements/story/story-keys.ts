/** Where keys mean something of their own. */
const KEYS_OF_ITS_OWN =
  'input, textarea, select, audio, video, iframe, [contenteditable]:not([contenteditable="false"])';

/** Where a story is, for its keys. */
interface KeyPlace {
  readonly step: number;
  readonly count: number;
  /** Whether what follows is on the left. */
  readonly isMirrored: boolean;
  /** Whether the page scrolls from step to step: then the keys that scroll are left to it. */
  readonly isScrolling: boolean;
}

/** The step that a key leads to; undefined for a key that means nothing here. */
export function stepForKey(event: KeyboardEvent, {step, count, isMirrored, isScrolling}: KeyPlace): number | undefined {
  const {key, defaultPrevented, isComposing, altKey, ctrlKey, metaKey, shiftKey} = event;
  const [target] = event.composedPath();
  if (defaultPrevented || isComposing || altKey || ctrlKey || metaKey || shiftKey) return undefined;
  if (target instanceof Element && target.closest(KEYS_OF_ITS_OWN)) return undefined;
  const [later, earlier] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  const steps: Readonly<Record<string, number>> = {
    [later]: step + 1,
    [earlier]: step - 1,
    ...(!isScrolling && {PageDown: step + 1, PageUp: step - 1, Home: 0, End: count - 1}),
  };
  return Object.hasOwn(steps, key) ? steps[key] : undefined;
}
