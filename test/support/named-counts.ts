import type {Scene} from '../../src/scene/scene.js';

/** Counts below the axis that stand under no label, so that nobody can tell what they count. */
export function namelessCounts({marks}: Scene): string[] {
  const placed = marks.filter((mark) => mark.type === 'text');
  const labels = placed.filter(({part}) => part === 'tick-label');
  return placed
    .filter(({part, x}) => part === 'period-count' && !labels.some((label) => Math.abs(label.x - x) < 0.01))
    .map(({text}) => `${text} stands under no label`);
}
