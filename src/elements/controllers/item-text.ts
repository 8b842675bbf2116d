/** The date of a `<time>`: HTML allows a space between day and time, EDTF does not. */
export function dateOf(time: HTMLTimeElement): string {
  return (time.getAttribute('datetime') ?? textOf(time)).trim().replace(/^(\S+) (\d\d:)/, '$1T$2');
}

/** The title of an item: its heading or bold text, else all of it but dates and paragraphs. */
export function titleOf(item: Element): string {
  const named = item.querySelector('h1, h2, h3, h4, h5, h6, strong, b');
  if (named) return textOf(named);
  const rest = item.cloneNode(true) as Element;
  for (const other of rest.querySelectorAll('time, p')) other.remove();
  return textOf(rest).replace(/^[\s:,.–—-]+|[\s:,–—-]+$/g, '');
}

/** The text of a node on one line. */
export function textOf(node: Node): string {
  return (node.textContent ?? '').replace(/\s+/g, ' ').trim();
}
