/** What may stand ahead of a diagram: a header, comments and directives. Line by line, so that it takes linear time. */
const HEAD = '(?:[ \\t]*\\n)*(?:---\\n(?:(?!---).*\\n)*---[ \\t]*\\n)?(?:[ \\t]*(?:%%.*)?\\n)*[ \\t]*';
const TIMELINE = '(timeline)(?:[ \\t]+(?:LR|TD|TB))?[ \\t]*(?:;|%%.*)?(?:\\n|$)';
const OTHER =
  '(gantt|graph|flowchart|sequenceDiagram|classDiagram|stateDiagram(?:-v2)?|erDiagram|journey|pie|mindmap|gitGraph|quadrantChart|requirementDiagram|sankey-beta|kanban)(?=[ \\t\\n;]|$)';
const FENCE = '^[ \\t]*(?:`{3,}|~{3,}|:::)[ \\t]*\\{?\\.?mermaid\\b.*\\n';

const starts = (diagram: string): readonly RegExp[] => [
  new RegExp(`^${HEAD}${diagram}`, 'i'),
  new RegExp(`${FENCE}${HEAD}${diagram}`, 'im'),
];

const TIMELINE_STARTS = starts(TIMELINE);
const OTHER_STARTS = starts(OTHER);

/** Where a diagram stands in a text, and of what kind it is. */
export interface DiagramStart {
  /** The index of its fence, where it is a part of Markdown, else of the start of the text. */
  readonly index: number;
  /** `timeline`, or another word. */
  readonly kind: string;
  readonly isFenced: boolean;
}

/** Finds the first timeline of a text, or another diagram if it has none. @param text - with `\n` as its breaks of lines. */
export function findDiagram(text: string): DiagramStart | undefined {
  for (const patterns of [TIMELINE_STARTS, OTHER_STARTS])
    for (const [i, pattern] of patterns.entries()) {
      const found = pattern.exec(text);
      if (found) return {index: found.index, kind: found[1], isFenced: i > 0};
    }
  return undefined;
}
