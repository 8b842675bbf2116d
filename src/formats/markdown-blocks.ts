/** Words that are marked alike, or a line break. A link is an object: two beside each other are two. */
export type Run =
  | {readonly break: true}
  | {
      readonly text: string;
      readonly strong?: boolean;
      readonly em?: boolean;
      readonly code?: boolean;
      readonly link?: object;
      readonly url?: string | undefined;
    };

export type Item = Block[];

/** What Markdown can say of a text. */
export type Block =
  | {readonly type: 'paragraph'; readonly runs: readonly Run[]}
  | {readonly type: 'heading'; readonly level: number; readonly runs: readonly Run[]}
  | {readonly type: 'code'; readonly text: string}
  | {readonly type: 'quote'; readonly blocks: readonly Block[]}
  | {readonly type: 'list'; readonly isOrdered: boolean; readonly start: number; readonly items: readonly Item[]};
