/** A lane: the events of one group, and how it is named. */
export interface Lane {
  /** What its events share, as the data has it; unique among the lanes. */
  readonly key: string;
  readonly title: string;
  /** The language of the title, where it is not that of the timeline's own words. */
  readonly lang?: string | undefined;
  /** The id of the group to which all of its events belong; undefined where they share none. */
  readonly group: string | undefined;
  /** In the order of the table; none where they are asked of a source. */
  readonly rows: readonly number[];
  /** How many events it has; undefined while that is awaited. */
  readonly count: number | undefined;
  /** 1 for a lane within another, which comes before it. */
  readonly depth: 0 | 1;
  /** Only its header is shown, and how many events it has, in all and where they lie. */
  readonly isCollapsed: boolean;
}
