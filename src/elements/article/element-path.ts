/**
 * Where an element stands in a page, as a selector that finds it from its nearest ancestor with an id on:
 * `#story > p:nth-of-type(2) > time`.
 */
export function elementPath(element: Element): string {
  const steps: string[] = [];
  for (let node: Element | null = element; node && node.localName !== 'body'; node = node.parentElement) {
    if (node.id) {
      steps.unshift(`#${CSS.escape(node.id)}`);
      break;
    }
    const {localName} = node;
    const same = Array.from(node.parentNode?.children ?? []).filter((other) => other.localName === localName);
    steps.unshift(same.length > 1 ? `${localName}:nth-of-type(${same.indexOf(node) + 1})` : localName);
  }
  return steps.join(' > ');
}
