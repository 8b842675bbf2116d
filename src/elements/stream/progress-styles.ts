import {css} from 'lit';
import {spoken} from '../timeline/picture-styles.js';

/** Styles of what is shown of a large file while it is loading, below the picture so that this does not move. */
export const progressStyles = css`
  .loading-progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block-start: 0.75em;
    font-size: 0.8125em;
    color: var(--_muted);
    font-variant-numeric: tabular-nums;
  }
  /* What a reader has stopped is not said to be loading. */
  .frame:has(> .loading-progress.stopped) .message.loading {
    display: none;
  }
  .loading-progress .spoken {
    ${spoken}
  }
  .loading-progress progress {
    flex: 1 0 100%;
    block-size: 4px;
    border: 0;
    border-radius: 2px;
    appearance: none;
    background: var(--_rule);
    color: var(--_ink);
  }
  .loading-progress progress::-webkit-progress-bar {
    border-radius: 2px;
    background: var(--_rule);
  }
  .loading-progress progress::-webkit-progress-value {
    border-radius: 2px;
    background: currentColor;
  }
  .loading-progress progress::-moz-progress-bar {
    border-radius: 2px;
    background: currentColor;
  }
  .loading-progress progress:indeterminate::-moz-progress-bar {
    background: none;
  }
  .loading-progress button {
    min-block-size: 28px;
    padding: 0.2em 0.9em;
    border: 1px solid var(--_rule);
    border-radius: 4px;
    color: var(--_ink);
  }
  .loading-progress button:hover {
    background: color-mix(in srgb, currentColor 8%, transparent);
  }
  @media (forced-colors: active) {
    .loading-progress progress {
      border: 1px solid CanvasText;
      block-size: 6px;
      background: Canvas;
      color: Highlight;
      forced-color-adjust: none;
    }
    .loading-progress progress::-webkit-progress-bar {
      background: Canvas;
    }
  }
  @media print {
    .loading-progress {
      display: none;
    }
  }
`;
