/**
 * Makes a key handler that moves the focus between the buttons that match a selector: up, down, to the first and the
 * last.
 */
export function moveBetween(selector: string): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented || event.isComposing)
      return;
    const buttons = Array.from((event.currentTarget as Element).querySelectorAll<HTMLElement>(selector));
    const index = buttons.indexOf(event.target as HTMLElement);
    if (index < 0) return;
    const next = {ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: buttons.length - 1}[event.key];
    if (next === undefined || next === index || !buttons[next]) return;
    event.preventDefault();
    buttons[next].focus();
  };
}
