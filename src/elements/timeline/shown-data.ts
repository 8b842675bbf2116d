import {axisReader, withAxis} from '../../data/axis-attributes.js';
import {axisZone} from '../../data/axis-zone.js';
import {compileTable, type EventTable} from '../../data/event-table.js';
import type {Issue} from '../../data/issue.js';
import type {AxisAttributes} from '../../data/override-axis.js';
import type {Dataset} from '../../data/types.js';
import {timeExtent} from '../../layout/time-extent.js';
import type {View} from '../../view/view.js';
import {type AxisZone, type ZoneRules, zones} from '../../time/zones.js';

/** The axis that a page asks for. */
export interface ShownAxis extends AxisAttributes {
  /** Compiles a table without a sort of all, once data change while they are shown. */
  compile?(dataset: Dataset, before?: EventTable): EventTable;
}

/**
 * What a timeline shows: a dataset with the axis that attributes ask for, its events in columns, and all of its time.
 */
export class ShownData {
  /** The dataset as it was read, before the attributes `start`, `end`, `now` and `time-zone` replace its own values. */
  source: Dataset | undefined;
  dataset: Dataset | undefined;
  /**
   * Narrows the table of all events to those that are shown: to the same table as long as the same are. Missing until
   * it is loaded.
   */
  narrow: ((whole: EventTable | undefined) => EventTable | undefined) | undefined;
  /** Whether it is not known yet which events are shown, and there is none of these data to show meanwhile. */
  isAwaited?: boolean;
  /** ms since 1970 UTC; undefined where there is no event. */
  extent: View | undefined;
  /** What is wrong with the attributes. */
  issues: readonly Issue[] = [];
  /** All events in columns. */
  whole: EventTable | undefined;
  /** What it was derived by. */
  rules: ZoneRules | undefined;
  reader: ReturnType<typeof axisReader>;

  /** The events that are shown. */
  get table(): EventTable | undefined {
    return this.narrow ? this.narrow(this.whole) : this.whole;
  }

  /**
   * Derives all of it anew, if something of what it is derived from has changed.
   * @param isChanged - an attribute has.
   * @returns whether it has derived it.
   */
  update(source: Dataset | undefined, attributes: ShownAxis, isChanged: boolean): boolean {
    const isNewSource = source !== this.source;
    if (!isNewSource && !isChanged && this.rules === zones.rules && this.reader === axisReader()) return false;
    this.rules = zones.rules;
    this.reader = axisReader();
    this.source = source;
    const axis = source && withAxis(source, attributes);
    const {events} = this.dataset ?? {};
    this.dataset = axis?.dataset;
    this.issues = axis?.issues ?? [];
    let zone: AxisZone | undefined;
    if (
      isNewSource ||
      events !== this.dataset?.events ||
      this.whole?.zone !== (zone = this.dataset && axisZone(this.dataset))?.zone ||
      this.whole?.hasInstants !== zone?.hasInstants
    )
      this.whole = this.dataset && (attributes.compile ?? compileTable)(this.dataset, this.whole);
    // As of an early day nothing is known, on the same axis.
    this.extent =
      this.dataset && (this.whole?.length || source?.events.length) ? timeExtent(this.dataset, this.whole!) : undefined;
    return true;
  }
}
