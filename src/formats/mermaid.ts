import {LateFormat} from './late-format.js';
import {findDiagram} from './mermaid/find-diagram.js';

/** Timelines as Mermaid draws them, alone or as a block of Markdown. */
export const mermaid = new LateFormat(
  {
    name: 'mermaid',
    mediaTypes: ['text/vnd.mermaid', 'text/x-mermaid'],
    isJson: false,
    endings: ['mmd', 'mermaid'],
    sniff: ({text, value}) =>
      value === undefined && findDiagram(text.slice(0, 20_000).replaceAll(/\r\n?/g, '\n')) !== undefined,
  },
  async () => ({read: (await import('./mermaid/read-timeline.js')).readTimeline}),
);
