/** How many elements a timeline has, those of its companions' shadow trees too, without what is within one of them. */
export function countElements(scope: ParentNode, without: string): number {
  let count = 0;
  for (const element of scope.querySelectorAll(`:not(${without}, ${without} *)`))
    count += 1 + (element.shadowRoot ? countElements(element.shadowRoot, without) : 0);
  return count;
}
