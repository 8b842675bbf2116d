import type {CSSResult} from 'lit';

/** Adds style sheets to the shadow root of an element, each once; an element without one is not shown yet. */
export function adoptStyles({shadowRoot}: Element, styles: readonly CSSResult[]): void {
  if (!shadowRoot) return;
  const adopted = shadowRoot.adoptedStyleSheets;
  const missing = styles.map(({styleSheet}) => styleSheet!).filter((sheet) => !adopted.includes(sheet));
  if (missing.length) shadowRoot.adoptedStyleSheets = [...adopted, ...missing];
}
