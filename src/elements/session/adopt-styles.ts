import type {CSSResult} from 'lit';

/** Adds style sheets to a shadow root, each once. */
export function adopt(root: ShadowRoot, styles: readonly CSSResult[]): void {
  const sheets = styles.map(({styleSheet}) => styleSheet!);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets.filter((sheet) => !root.adoptedStyleSheets.includes(sheet))];
}
