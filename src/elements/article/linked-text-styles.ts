import {css} from 'lit';

/**
 * What is linked in the text of the page: words, and passages such as a paragraph. In a layer, so that whatever a page
 * says of them wins; and nothing here changes the place of a word.
 */
const linkedTextStyles = css`
  @layer event-timeline {
    [data-timeline-state]:is([role='link'], a, button, summary) {
      cursor: pointer;
      border-radius: 2px;
    }
    [data-timeline-state][role='link'] {
      text-decoration: underline dotted 1px;
      text-decoration-color: color-mix(in srgb, currentColor 60%, transparent);
      text-underline-offset: 0.2em;
    }
    [data-timeline-state~='in-view'][role='link'] {
      text-decoration-style: solid;
    }
    [data-timeline-state]:is(:hover, [data-timeline-state~='pointed']) {
      background-color: color-mix(in srgb, currentColor 7%, transparent);
    }
    [data-timeline-state~='open'],
    [data-timeline-state~='open']:hover {
      background-color: color-mix(in srgb, currentColor 13%, transparent);
    }
    [data-timeline-state~='open'][role='link'] {
      text-decoration-color: currentColor;
      text-decoration-thickness: 2px;
    }
    [data-timeline-state][role='link']:focus-visible {
      outline: 2px solid;
      outline-offset: 2px;
    }
    [data-timeline-state~='in-view']:not([role='link'], a, button, summary, :hover, [data-timeline-state~='open']) {
      background-color: color-mix(in srgb, currentColor 4%, transparent);
    }
    @media (forced-colors: active) {
      [data-timeline-state][role='link'] {
        color: LinkText;
      }
      [data-timeline-state~='open']:is([role='link'], a) {
        forced-color-adjust: none;
        color: HighlightText;
        background-color: Highlight;
      }
      [data-timeline-state~='open']:not([role='link'], a) {
        outline: 2px solid Highlight;
      }
    }
    @media print {
      [data-timeline-state][role='link'] {
        text-decoration: none;
      }
      [data-timeline-state] {
        background: none;
      }
    }
  }
`;

/** Adds the styles of linked text to the tree that an element stands in, once. */
export function adoptTextStyles(element: Element): void {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return;
  const sheet = linkedTextStyles.styleSheet;
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
}
