/** Whether a reader has asked the browser to load no more than is needed. */
function savesData(): boolean {
  return (navigator as {connection?: {saveData?: boolean}}).connection?.saveData ?? false;
}

/**
 * Loads images of steps that are out of sight, which browsers put off: those of the next step, so that they are there
 * when a reader goes on; of all steps for a reader who follows the story, so that whoever prints it then need not wait.
 */
export function loadAhead(steps: readonly Element[], current: number, isFollowed: boolean): void {
  for (const step of isFollowed && !savesData() ? steps : steps.slice(current, current + 2))
    for (const image of step.querySelectorAll('img')) image.loading = 'eager';
}
