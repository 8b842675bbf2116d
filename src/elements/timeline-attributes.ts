import {LitElement} from 'lit';
import type {RenderDetails} from './reading/reading-context.js';

/** What a page says of a timeline in attributes, and in the properties that go with them. */
export abstract class TimelineAttributes extends LitElement {
  static override properties = {
    src: {}, heading: {}, start: {}, end: {}, now: {}, layout: {}, selected: {}, controls: {}, linked: {type: Boolean},
    headingLevel: {type: Number, attribute: 'heading-level'}, axisDirection: {attribute: 'axis-direction'},
    data: {attribute: false}, events: {attribute: false}, renderDetails: {attribute: false},
  };

  /** The address of a dataset in JSON. Nothing is requested while it is not set. */
  src: string | null = null;
  /** The heading; where it is missing, the title of the dataset. */
  heading = '';
  /** The level of the heading in the page's outline, 1 to 6. */
  headingLevel = 2;
  /** Where the axis starts, an EDTF date; where it is missing, what the dataset says. */
  start = '';
  /** Where the axis ends, inclusive, an EDTF date; where it is missing, what the dataset says. */
  end = '';
  /** The day up to which the dataset knows, an EDTF date; where it is missing, what the dataset says. */
  now = '';
  /** `auto`: `flags` where there is width for them, else `vertical`, and in next to no width and in print a `list`; or one of these, or a `table`. */
  layout: 'auto' | 'flags' | 'vertical' | 'list' | 'table' = 'auto';
  /** `auto`: time runs along a horizontal axis as readers of the language expect it; or `ltr`, or `rtl`. */
  axisDirection: 'auto' | 'ltr' | 'rtl' = 'auto';
  /** The id of the event whose details are open; empty if none are. */
  selected = '';
  /** What a reader is given to move with: `toolbar`, `overview`, or, empty, both. Without it the toolbar comes when somebody has moved. */
  controls: string | boolean | null = null;
  /** Keeps the open event and the view in the fragment of the page's address. */
  linked = false;
  /** Adds what a page has to say of an event to its details: a node, or a text, which stays text. */
  renderDetails: RenderDetails | undefined;

  /** Whether `controls` asks for one of them; without a word that is known it asks for both. */
  hasControl(control: 'toolbar' | 'overview'): boolean {
    if (this.controls === null || this.controls === undefined || this.controls === false) return false;
    const words = typeof this.controls === 'string' ? this.controls.split(/\s+/) : [];
    return words.includes(control) || !(words.includes('toolbar') || words.includes('overview'));
  }

  /** What `heading-level` may be; anything else falls back. */
  get level(): number {
    const level = this.headingLevel;
    return Number.isInteger(level) && level >= 1 && level <= 6 ? level : 2;
  }

  /** The direction of time that the page asks for; undefined where it leaves that to the language. */
  get askedDirection(): 'ltr' | 'rtl' | undefined {
    return this.axisDirection === 'ltr' || this.axisDirection === 'rtl' ? this.axisDirection : undefined;
  }
}
