import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {type Issue, quote} from '../../data/issue.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages, UseMessages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import {isSameView} from '../../view/view.js';
import {adoptStyles} from '../adopt-styles.js';
import type {OpenedFile, Origin} from '../controllers/data-source.js';
import {loadRareDates, loadZones} from '../controllers/late-rules.js';
import {readBriefly, type ReadDataset} from '../../data/read-briefly.js';
import {GoingButton} from '../controllers/going-button.js';
import {descend} from '../controllers/lineage.js';
import {liveClock} from '../controllers/live-clock.js';
import type {LateUse} from '../controllers/late-use.js';
import type {Load} from '../controllers/load.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {makeDescribed} from '../source/make-described.js';
import {LargeFile, type LoadingFile, type ReadFile} from './large-file.js';
import {progressStyles} from './progress-styles.js';
import type {WholeFile} from './whole-file.js';

/** What is longer, in bytes, is read while it arrives. */
const LARGE = 2_000_000;
const MEGABYTE = 1_000_000;

/** How far loading is, is shown again after so long, and said again, at least, ms. */
const NEXT_SIGHT = 250;
const NEXT_WORD = 10_000;

/**
 * Loads large files: shows parts of them while they arrive, says how far that is, and lets a reader stop it, as any file
 * that is waited for.
 */
export class LargeFiles implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #late: LateUse;
  /** The file that is loading, or the last one, if it did not come to its end. */
  #file: LoadingFile | undefined;
  /** Whose end is to be said once what was read of it is shown. */
  #ended: LoadingFile | undefined;
  /** What is said where no picture is shown: see `statusTemplate`, whose region says the same then all the time. */
  #spoken: unknown = nothing;
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
    if (this.#file?.isOver && isReplaced) this.#file = undefined;
    // What was waited for is there, and is small, or it failed.
    if (this.#file instanceof AwaitedFile && !this.#file.isOver && !data.request) this.#file = undefined;
    this.#button.look();
    data.progress = this.#file && this.#template(this.#file);
  }

  hostUpdated(): void {
    this.#button.pass();
    const ended = this.#ended;
    if (!ended || this.#late.data.request) return;
    this.#ended = undefined;
    // Unless other data have taken its place meanwhile.
    if (ended.end === 'whole' || ended === this.#file) queueMicrotask(() => this.#announceEnd(ended));
  }

  /** Shows that a file is waited for, and lets a reader stop that. */
  wait(request: Load): void {
    const {data} = this.#late;
    if (data.request !== request || data.origin !== '@src' || this.#file?.isOver === false) return;
    // It has come already, and been stopped: what was read of it is about to be shown.
    if (this.#signal === request.signal) return;
    const name = this.#core.timeline.src!;
    const stop = () => {
      if (data.request !== request) return;
      data.request = undefined;
      request.abort();
      const message = `loading ${quote(name)} was stopped before any of it could be shown`;
      const issue: Issue = {code: 'load-stopped', severity: 'warning', path: '@src', message};
      data.take({...readBriefly([]), issues: [issue]});
      this.#ended = file;
    };
    const file = new AwaitedFile(stop);
    this.#begin(file, request.signal, () => data.reload());
  }

  #begin(file: LoadingFile, signal: AbortSignal, again: () => void): void {
    this.#file = file;
    this.#again = again;
    this.#signal = signal;
    this.#origin = this.#late.data.origin;
    this.#spoken = nothing;
    this.#spokenAt = liveClock.current.elapsed();
    this.#core.timeline.requestUpdate();
  }

  /**
   * Reads a response.
   * @param opened - the file of it, where it is one that a reader has opened.
   * @returns what was read, or all of it where that is not large.
   */
  async read(response: Response, {signal}: Load, opened?: OpenedFile): Promise<ReadDataset | Blob> {
    const stream = response.body!.getReader();
    const first: Uint8Array<ArrayBuffer>[] = [];
    for (let size = 0; size <= LARGE;) {
      const {done, value} = await stream.read();
      if (done) return new Blob(first);
      first.push(value);
      size += value.length;
      if (this.#signal !== signal || !(this.#file instanceof AwaitedFile)) continue;
      this.#file.loaded = size;
      this.#tell(false);
    }
    const {timeline, modules} = this.#core;
    const {name, again} = opened ?? {name: timeline.src!, again: () => this.#late.data.reload()};
    let before: ReadFile | undefined;
    const kind = {type: response.headers.get('content-type') ?? '', name: response.url || name, map: timeline.map};
    const file = new LargeFile(stream, {length: lengthOf(response), ...kind}, signal, {
      host: timeline,
      origin: this.#late.data.origin,
      name,
      progress: (_, isSure = false) => this.#tell(isSure),
      explain: (fault) => this.#explain(fault, response),
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
    this.#begin(file, signal, again);
    try {
      // What shows the first part is on its way while the file is.
      await Promise.all([
        loadRareDates(modules),
        loadZones(modules),
        this.#late.use(() => {}),
        import('../../scene/crowd-kind.js').catch(() => {}), // reported when the picture asks for it
      ]);
      const read = await file.read(first);
      await makeDescribed(read.dataset, signal);
      this.#comeFrom(before, read);
      const {data} = this.#late;
      if (file.isFault && data.origin === '@src' && !signal.aborted) {
        // As of a small one, no data are told to be loaded.
        data.request = undefined;
        data.put(read);
      }
      return read;
    } finally {
      if (this.#file === file && (!file.isOver || file.end === 'whole')) this.#file = undefined;
      if (!signal.aborted) this.#ended = file;
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

  /** What is wrong with a file that is no data, in the words for a small one. */
  async #explain(
    {issues, text, problem}: Extract<WholeFile, {as: 'fault'}>,
    response: Response,
  ): Promise<readonly Issue[]> {
    const {origin} = this.#late.data;
    if (origin !== '@src') return issues;
    const {explainLoad} = await import('../problems/explain-load.js');
    return [explainLoad({failure: 'json', response, text, problem}, origin, this.#core.timeline.src)];
  }

  #announceEnd({end, count}: LoadingFile): void {
    // Of what came whole the number of events is said, as of any data.
    if (end === 'stopped') this.#announce('loadingStopped', this.#messages.loadingStopped(this.#summary(count)));
    else if (end === 'broken') this.#announce('loadingBroken', this.#messages.loadingBroken(this.#summary(count)));
    else void this.#late.use(({announcer}) => announcer.announce(''));
  }

  #announce(key: keyof UseMessages, words: string): void {
    if (this.#late.data.state.status !== 'ready') {
      this.#spoken = html`<span lang=${languageOfWord(this.#messages, key) ?? nothing}>${words}</span>`;
      return this.#core.timeline.requestUpdate();
    }
    this.#spoken = nothing;
    void this.#late.use(({announcer}) => announcer.announceMessage(key, words));
  }

  #template(file: LoadingFile): TemplateResult {
    const messages = this.#messages;
    const {end, count, length, loaded, isOver, isReading} = file;
    const lang = (key: keyof UseMessages) => languageOfWord(messages, key) ?? nothing;
    const button = (key: 'cancel' | 'loadAll', act: () => void) =>
      html`<button type="button" part=${key === 'cancel' ? 'cancel' : 'retry'} lang=${lang(key)} @click=${act}>${messages[key]}</button>`;
    const spoken = html`<span class="spoken" role="status">${this.#spoken}</span>`;
    if (isOver) {
      const key = end === 'stopped' ? 'loadingStopped' : 'loadingBroken';
      return html`<div class="loading-progress" part="progress">
        <span lang=${lang(key)}>${messages[key](this.#summary(count))}</span>
        ${button('loadAll', this.#again)}${spoken}
      </div>`;
    }
    const words = this.#progressWords(file);
    // What a reader has stopped is loading no more: what had come is read.
    return html`<div class="loading-progress ${end === 'stopped' ? 'stopped' : ''}" part="progress">
      <progress aria-label=${end ? words : messages.loading} max="1"
        value=${length === undefined || isReading ? nothing : loaded / length}></progress>
      <span lang=${end ? lang('loadedSoFar') : nothing}>${end ? messages.loadedSoFar(words) : words}</span>
      ${button('cancel', () => {
        file.stop();
        this.#tell(true);
      })}${spoken}
    </div>`;
  }

  /** "12.4 of 80 MB, 310,000 events"; what nobody knows yet is left out. */
  #progressWords({loaded, length, count}: LoadingFile): string {
    const messages = this.#messages;
    const {locale} = messages;
    const digits = {maximumFractionDigits: 1, minimumFractionDigits: 1};
    const part = numberFormat(locale, digits);
    const whole = numberFormat(locale, {style: 'unit', unit: 'megabyte', maximumFractionDigits: 1});
    const alone = numberFormat(locale, {style: 'unit', unit: 'megabyte', ...digits});
    // Rounded in the same way, so that the part is never more than the whole.
    const bytes =
      length === undefined
        ? alone.format(loaded / MEGABYTE)
        : messages.loadedOf(part.format(loaded / MEGABYTE), whole.format(length / MEGABYTE));
    return messages.join([...(loaded ? [bytes] : []), ...(count ? [this.#summary(count)] : [])]);
  }

  #summary(count = 0): string {
    const messages = this.#messages;
    return messages.summary(count, numberFormat(messages.locale, {}).format(count));
  }

  get #messages(): Messages {
    return completeMessages(this.#core.language.messages);
  }
}

/** A file of which nothing has come yet, or which may be small. */
class AwaitedFile implements LoadingFile {
  loaded = 0;
  readonly length = undefined;
  readonly count = undefined;
  readonly isReading = false;
  end: 'stopped' | undefined;
  readonly #stop: () => void;

  constructor(stop: () => void) {
    this.#stop = stop;
  }

  get isOver(): boolean {
    return this.end !== undefined;
  }

  stop(): void {
    this.end = 'stopped';
    this.#stop();
  }
}

/**
 * How many bytes of a file will come: NaN where nobody has told. Of a packed file the server tells the length of the pack,
 * and to other origins, as a rule, not that it is packed.
 */
function lengthOf({headers, type}: Response): number {
  return headers.has('content-encoding') || type === 'cors' ? NaN : Number.parseFloat(headers.get('content-length')!);
}
