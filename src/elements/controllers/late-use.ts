import type {Announcer} from './announcer.js';
import type {DataSource} from './data-source.js';

/** What changes of the data need of the controllers that are loaded late. */
export interface LateUse {
  readonly data: DataSource;
  readonly controllers:
    | {readonly navigation: {readonly isMoving: boolean}; readonly displayModes: {readonly isPicture: boolean}}
    | undefined;
  use(act: (late: {readonly announcer: Announcer}) => void): Promise<void>;
}
