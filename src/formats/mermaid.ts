import {LateFormat} from './late-format.js';

/** Where a diagram begins: after a fence of Markdown, a header, comments and directives. */
export const TIMELINE_START =
  /^(?:\s*```+\s*mermaid[ \t]*\n|\s*:::\s*mermaid[ \t]*\n)?\s*(?:---\n[^]*?\n---\s*\n)?(?:\s*%%[^\n]*\n|\s*\n)*[ \t]*timeline(?:[ \t]+(?:LR|TD|TB))?[ \t]*(?:;|%%[^\n]*)?(?:\n|$)/i;

/** Timelines as Mermaid draws them. */
export const mermaid = new LateFormat(
  {
    name: 'mermaid',
    mediaTypes: ['text/vnd.mermaid', 'text/x-mermaid'],
    isJson: false,
    endings: ['mmd', 'mermaid'],
    sniff: ({text, value}) =>
      value === undefined && TIMELINE_START.test(text.slice(0, 5000).replaceAll(/\r\n?/g, '\n')),
  },
  async () => (await import('./mermaid/read-timeline.js')).readTimeline,
);
