import {LitElement, type ReactiveController} from 'lit';
import {compileTable, type EventTable} from '../../src/data/event-table.js';
import {readDataset} from '../../src/data/read-dataset.js';
import type {Dataset} from '../../src/data/types.js';
import type {Navigable} from '../../src/elements/navigable.js';
import {timeExtent} from '../../src/layout/time-extent.js';
import type {View} from '../../src/view/view.js';
import {limitView} from '../../src/view/view-limits.js';

/**
 * A timeline without a picture, for tests of its companions. It shows any view within the limits, and records moves and
 * controllers.
 */
export class FakeNavigable extends LitElement implements Navigable {
  static override properties = {
    view: {attribute: false},
    extent: {attribute: false},
    timeDirection: {attribute: false},
  };

  declare view: View | undefined;
  declare extent: View | undefined;
  declare timeDirection: 'ltr' | 'rtl';
  data: Dataset | undefined;
  table: EventTable | undefined;
  readonly moves: View[] = [];
  readonly controllers = new Set<ReactiveController>();

  constructor() {
    super();
    this.timeDirection = 'ltr';
  }

  /** Reads a dataset as an author writes it, and sets the view; without one, all of time. */
  show(value: unknown, view?: View): void {
    const {dataset} = readDataset(value);
    this.data = dataset;
    this.table = compileTable(dataset);
    this.extent = timeExtent(dataset, this.table);
    this.view = view ?? this.extent;
  }

  moveTo(view: View): View {
    const limited = this.extent ? limitView(view, this.extent) : view;
    this.moves.push(limited);
    this.view = limited;
    return limited;
  }

  override addController(controller: ReactiveController): void {
    super.addController(controller);
    this.controllers.add(controller);
  }

  override removeController(controller: ReactiveController): void {
    super.removeController(controller);
    this.controllers.delete(controller);
  }

  // Without a shadow root, so that an overview inside is shown.
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
