/**
 * Fired when a reader takes something along by the export menu, before it is saved or copied. A page may change `content`
 * and `name`; if it calls `preventDefault()`, nothing is saved or copied, and the page does with it what it wants.
 */
export class TimelineExportEvent extends Event {
  static readonly eventName = 'timeline-export';
  /** `svg`, `png`, the name of a format that `writeFormat` writes, `embed`, or `link`. */
  readonly format: string;
  /** Whether it is saved as a file, or copied to the clipboard. */
  readonly way: 'save' | 'copy';
  /** The name of the file; empty where it is copied. */
  name: string;
  /** A text, or the file of a picture. */
  content: string | Blob;

  constructor(format: string, way: 'save' | 'copy', name: string, content: string | Blob) {
    super(TimelineExportEvent.eventName, {bubbles: true, composed: true, cancelable: true});
    this.format = format;
    this.way = way;
    this.name = name;
    this.content = content;
  }
}
