/** Moves the focus to the frame around a timeline, when a button that had it is removed. */
export function focusFrame(root: ParentNode): void {
  const frame = root.querySelector<HTMLElement>('.frame')!;
  frame.tabIndex = -1;
  frame.focus();
}
