import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import {isSameView} from '../../view/view.js';
import {adoptStyles} from '../adopt-styles.js';
import type {OpenedFile, Origin} from '../controllers/data-source.js';
import {loadRareDates, loadZones} from '../controllers/late-rules.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {GoingButton} from '../controllers/going-button.js';
import {descend} from '../controllers/lineage.js';
import {liveClock} from '../controllers/live-clock.js';
import type {LateUse} from '../controllers/late-use.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {makeDescribed} from '../source/make-described.js';
import {LargeFile, type ReadFile} from './large-file.js';
import {progressStyles} from './progress-styles.js';

/** What is longer, in bytes, is read while it arrives. */
const LARGE = 2_000_000;
const MEGABYTE = 1_000_000;

/** How far loading is, is shown again after so long, and said again, at least, ms. */
const NEXT_SIGHT = 250;
const NEXT_WORD = 10_000;

/** Loads large files: shows parts of them while they arrive, says how far that is, and lets a reader stop it. */
export class LargeFiles implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #late: LateUse;
  /** The file that is loading, or the last one, if it did not come to its end. */
  #file: LargeFile | undefined;
  #again: () => void = () => {};
  #signal: AbortSignal | undefined;
  #origin: Origin | undefined;
  readonly #button: GoingButton;
  #seenAt = -Infinity;
  #spokenAt = -Infinity;

  constructor(core: TimelineCore, late: LateUse) {
    this.#core = core;
    this.#late = late;
    const {timeline} = core;
    this.#button = new GoingButton(timeline, '.loading-progress button');
    adoptStyles(timeline, [progressStyles]);
    timeline.addController(this);
  }

  hostUpdate(): void {
    const {data} = this.#late;
    // Other data have taken its place.
    const isReplaced = data.origin !== this.#origin || (data.request && data.request.signal !== this.#signal);
    if (this.#file?.end && isReplaced) this.#file = undefined;
    this.#button.look();
    data.progress = this.#file && this.#template(this.#file);
  }

  hostUpdated(): void {
    this.#button.pass();
  }

  /**
   * Reads a response.
   * @param length - in bytes, as the server has told; NaN where it has not.
   * @param opened - the file of it, where it is one that a reader has opened.
   * @returns what was read, or all of it where that is not large, or must be read as a whole.
   */
  async read(
    response: Response,
    length: number,
    signal: AbortSignal,
    opened?: OpenedFile,
  ): Promise<ReadDataset | Blob> {
    const stream = response.body!.getReader();
    const first: Uint8Array<ArrayBuffer>[] = [];
    for (let size = 0; size <= LARGE; size += first.at(-1)!.length) {
      const {done, value} = await stream.read();
      if (done) return new Blob(first);
      first.push(value);
    }
    const {timeline, modules} = this.#core;
    const {name, again} = opened ?? {name: timeline.src!, again: () => this.#late.data.reload()};
    let before: ReadFile | undefined;
    const kind = {type: response.headers.get('content-type') ?? '', name: response.url || name, map: timeline.map};
    const file = new LargeFile(stream, {length, ...kind}, signal, {
      host: timeline,
      origin: this.#late.data.origin,
      name,
      progress: ({end}) => this.#tell(end !== undefined),
      show: async (read) => {
        await makeDescribed(read.dataset, signal);
        signal.throwIfAborted();
        this.#comeFrom(before, read);
        before = read;
        this.#late.data.put(read);
        this.#tell(true);
        return this.#core.updated();
      },
    });
    this.#file = file;
    this.#again = again;
    this.#signal = signal;
    this.#origin = this.#late.data.origin;
    this.#spokenAt = liveClock.current.elapsed();
    timeline.requestUpdate();
    try {
      // What shows the first part is on its way while the file is.
      await Promise.all([
        loadRareDates(modules),
        loadZones(modules),
        this.#late.use(() => {}),
        import('../../scene/crowd-kind.js').catch(() => {}), // reported when the picture asks for it
      ]);
      const read = await file.read(first);
      if ('dataset' in read) {
        await makeDescribed(read.dataset, signal);
        this.#comeFrom(before, read);
      }
      return read;
    } finally {
      if (this.#file === file && (!file.end || file.end === 'whole')) this.#file = undefined;
      if (!signal.aborted) this.#announceEnd(file);
      timeline.requestUpdate();
    }
  }

  /** What is shown goes on, and what a reader has chosen in it. */
  #comeFrom(before: ReadFile | undefined, {dataset}: ReadFile): void {
    if (!before) return;
    const {
      timeline: {extent},
      view,
    } = this.#core;
    descend(dataset.events, before.dataset.events);
    // All of time is all of time afterwards too, also where a flight has named its ends.
    if (extent && view.wanted && 'start' in view.wanted && isSameView(view.wanted, extent)) view.wanted = undefined;
  }

  #tell(isShown: boolean): void {
    const now = liveClock.current.elapsed();
    if (isShown || now - this.#seenAt >= NEXT_SIGHT) {
      this.#seenAt = now;
      this.#core.timeline.requestUpdate();
    }
    if (!this.#file || now - this.#spokenAt < NEXT_WORD) return;
    this.#spokenAt = now;
    const messages = this.#messages;
    this.#announce('loadedSoFar', messages.loadedSoFar(this.#progressWords(this.#file)));
  }

  #announceEnd({end, count}: LargeFile): void {
    // Of what came whole the number of events is said, as of any data.
    if (end === 'stopped') this.#announce('loadingStopped', this.#messages.loadingStopped(this.#summary(count)));
    else if (end === 'broken') this.#announce('loadingBroken', this.#messages.loadingBroken(this.#summary(count)));
    else void this.#late.use(({announcer}) => announcer.announce(''));
  }

  #announce(key: keyof UseMessages, words: string): void {
    void this.#late.use(({announcer}) => announcer.announceMessage(key, words));
  }

  #template(file: LargeFile): TemplateResult {
    const messages = this.#messages;
    const {end, count, length, loaded} = file;
    const lang = (key: keyof UseMessages) => languageOfWord(messages, key) ?? nothing;
    const button = (key: 'cancel' | 'loadAll', act: () => void) =>
      html`<button type="button" part=${key === 'cancel' ? 'cancel' : 'retry'} lang=${lang(key)} @click=${act}>${messages[key]}</button>`;
    if (end && count !== undefined) {
      const key = end === 'stopped' ? 'loadingStopped' : 'loadingBroken';
      return html`<div class="loading-progress" part="progress">
        <span lang=${lang(key)}>${messages[key](this.#summary(count))}</span>
        ${button('loadAll', this.#again)}
      </div>`;
    }
    return html`<div class="loading-progress" part="progress">
      <progress aria-label=${messages.loading} max="1"
        value=${length === undefined ? nothing : loaded / length}></progress>
      <span>${this.#progressWords(file)}</span>
      ${end ? nothing : button('cancel', () => file.stop())}
    </div>`;
  }

  /** "12.4 of 80 MB, 310,000 events"; what nobody knows yet is left out. */
  #progressWords({loaded, length, count}: LargeFile): string {
    const messages = this.#messages;
    const {locale} = messages;
    const part = numberFormat(locale, {maximumFractionDigits: 1, minimumFractionDigits: 1});
    const whole = numberFormat(locale, {style: 'unit', unit: 'megabyte', maximumFractionDigits: 0});
    return messages.join([
      ...(length === undefined
        ? []
        : [messages.loadedOf(part.format(loaded / MEGABYTE), whole.format(length / MEGABYTE))]),
      ...(!count && length !== undefined ? [] : [this.#summary(count)]),
    ]);
  }

  #summary(count = 0): string {
    const messages = this.#messages;
    return messages.summary(count, numberFormat(messages.locale, {}).format(count));
  }

  get #messages(): Messages {
    return completeMessages(this.#core.language.messages);
  }
}
