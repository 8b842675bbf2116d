import {css} from 'lit';

/** The element itself, and what stands around the picture. */
export const frameStyles = css`
  :host {
    --_focus: var(--timeline-focus, light-dark(#0b57d0, #a8c7fa));
    display: flex;
    flex-direction: column;
    position: relative;
    line-height: 1.25;
    color: var(--_ink);
    min-inline-size: 0;
    overflow-wrap: anywhere;
    writing-mode: horizontal-tb;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .ruler {
    position: relative;
    display: flow-root;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  /*
   * The width of a timeline in a container that shrinks to fit: eight spaces, about 65em, or what is available. All
   * else counts as 0 wide (contain: inline-size), so that the width does not depend on the content.
   */
  .ruler::before {
    content: '. . . . . . . . .';
    word-spacing: 7.5em;
  }
  .frame {
    contain: inline-size;
  }
  .probe {
    position: absolute;
    inset: 0 auto auto 0;
    white-space: nowrap;
  }
  .frame,
  .body,
  .stage {
    flex: 1 1 auto;
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.4em 1.5em;
    margin-block-end: 0.75em;
  }
  /* Room for the filter, until it is there: on a narrow screen it has more lines. */
  :host([controls*=filter]) .top {
    margin-block-end: max(93px, 503px - 90vw);
  }
  .titles {
    flex: 1 1 20em;
    min-inline-size: 0;
  }
  .toolbar-box {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 12px;
    min-block-size: 32px;
  }
  :host([controls*=as-of]) .toolbar-box {
    min-block-size: 68px;
  }
  .overview-box {
    margin-block-start: 0.75em;
    min-block-size: var(--timeline-overview-height, max(3em, 42px));
  }
  .heading {
    font-size: 1.25em;
    line-height: 1.4;
    font-weight: 700;
    margin-block-end: 0.15em;
  }
  /* In their own direction, on the side where the page begins. */
  .heading,
  .head {
    text-align: left;
  }
  :host(:dir(rtl)) :is(.heading, .head) {
    text-align: right;
  }
  .head {
    font-size: 0.8125em;
    color: var(--_muted);
  }
  .summary {
    display: inline;
  }
  /* A hit target of 24px; the negative margin keeps the line low. */
  .keyboard {
    min-block-size: 24px;
    margin-block: -4px;
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
  }
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.35em 1.4em;
    margin-block-start: 0.75em;
    font-size: 0.75em;
  }
  .legend li {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .legend svg {
    flex: none;
  }
  /* In a low frame the picture keeps room for its axis: see AXIS_ROOM. The legend is still measured. */
  .fixed .stage {
    min-block-size: 3em;
  }
  .low .legend {
    position: absolute;
    inset-inline: 0;
    visibility: hidden;
  }
  .message {
    margin: 0.5em 0 0;
    padding: 2em 1em;
    text-align: center;
    color: var(--_muted);
    border: 1px dashed var(--_rule);
    border-radius: 4px;
  }
`;
