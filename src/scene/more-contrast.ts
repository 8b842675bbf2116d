/**
 * More contrast for who asks for it: what is said beside and thin lines are as dark as the rest, and no line is faint.
 */
export const moreContrast =
  '@media (prefers-contrast:more){:host{--_muted:var(--_ink);--_rule:var(--_ink)}.pole,.leader,.grid,.band.plain,.band-outline{stroke-opacity:1}}';
