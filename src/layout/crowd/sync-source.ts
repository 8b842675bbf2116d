import type {Source} from '../../query/source.js';

/** A source that answers at once. */
export type SyncSource = {
  readonly [Key in keyof Source]: Source[Key] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Awaited<Output>
    : Source[Key];
};
