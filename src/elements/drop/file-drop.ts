import {html, nothing, type ReactiveController, render, type TemplateResult} from 'lit';
import {quote} from '../../data/issue.js';
import {completeMessages, languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import {adoptStyles} from '../adopt-styles.js';
import type {ReadDataset} from '../../data/read-briefly.js';
import {focusFrame} from '../controllers/focus-frame.js';
import type {LateUse} from '../controllers/late-use.js';
import type {Load} from '../controllers/load.js';
import {readBytes} from '../controllers/read-file.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {dropStyles} from './drop-styles.js';
import {openData} from './open-data.js';

/** What is longer, in bytes, is read while it arrives, as from `src`. */
const LARGE = 2_000_000;

/** What is said of a file: in the words of the page, and why, in English. */
interface Notice {
  readonly words: string;
  readonly reason?: string;
}

/**
 * Takes files that a reader drops on the timeline, or pastes into it. What cannot be read is told, and what is shown
 * stays.
 */
export class FileDrop implements ReactiveController {
  readonly #core: TimelineCore;
  readonly #late: LateUse;
  /** Stands after all else in the timeline, whatever state that is in. */
  readonly #box = document.createElement('div');
  #isOver = false;
  #notice: Notice | undefined;
  #isListening = false;
  /** The file that was dropped last. */
  #last: File | undefined;

  constructor(core: TimelineCore, late: LateUse) {
    this.#core = core;
    this.#late = late;
    adoptStyles(core.timeline, [dropStyles]);
    core.timeline.shadowRoot!.append(this.#box);
  }

  hostUpdated(): void {
    this.#listen(this.#core.timeline.droppable && this.#core.timeline.isConnected);
  }

  hostDisconnected(): void {
    this.#listen(false);
  }

  #listen(isAsked: boolean): void {
    if (isAsked === this.#isListening) return;
    this.#isListening = isAsked;
    const {timeline} = this.#core;
    const change = isAsked ? 'addEventListener' : 'removeEventListener';
    timeline[change]('dragenter', this.#held as EventListener);
    timeline[change]('dragover', this.#held as EventListener);
    timeline[change]('dragleave', this.#left as EventListener);
    timeline[change]('drop', this.#dropped as EventListener);
    timeline[change]('paste', this.#pasted as EventListener);
    if (!isAsked) this.#show(false, undefined);
  }

  // A page that handles such an event itself prevents it.
  readonly #held = (event: DragEvent) => {
    if (event.defaultPrevented || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    if (!this.#isOver) this.#show(true, undefined);
  };

  readonly #left = ({relatedTarget}: DragEvent) => {
    if (!this.#core.timeline.contains(relatedTarget as Node | null)) this.#show(false, this.#notice);
  };

  readonly #dropped = (event: DragEvent) => {
    this.#show(false, undefined);
    this.#take(event, event.dataTransfer);
  };

  readonly #pasted = (event: ClipboardEvent) => this.#take(event, event.clipboardData);

  #take(event: Event, transfer: DataTransfer | null): void {
    const [file, ...others] = transfer?.files ?? [];
    if (event.defaultPrevented || !file) return;
    event.preventDefault();
    void this.#open(file, others.length > 0);
  }

  async #open(file: File, isOneOfMany: boolean): Promise<void> {
    this.#last = file;
    const {dropping} = this.#messages;
    const {data} = this.#late;
    const refuse = (reason: string) => this.#show(false, {words: dropping.refused(file.name), reason});
    if (file.size === 0) return refuse('the file is empty, or a folder');
    try {
      const read = file.size > LARGE ? undefined : await this.#read(file);
      // Another one was dropped while what reads this one was loaded.
      if (this.#last !== file) return;
      const problem = read && problemOf(read);
      if (problem !== undefined) return refuse(problem);
      this.#show(false, isOneOfMany ? {words: dropping.onlyFirst(file.name)} : undefined);
      if (!read) return await this.#openLarge(file, refuse); // what becomes of it is announced while it is read
      await openData(data, async () => read);
      await this.#core.timeline.updateComplete;
      this.#announce(file);
    } catch (error) {
      refuse(`it could not be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  /** Shows a large file while it is read; where nothing of it can be shown, what was shown before. */
  #openLarge(file: File, refuse: (reason: string) => void): Promise<void> {
    const {data} = this.#late;
    const {given, dataset, issues} = data;
    const giveBack =
      data.origin === 'file' && dataset
        ? () => void openData(data, async () => ({dataset, issues: [...issues]}))
        : () => data.give(given);
    return openData(data, async (request) => {
      const read = await this.#readLarge(file, request);
      const problem = problemOf(read);
      if (problem !== undefined) {
        // A reader who has stopped it knows why.
        if (!read.issues.some(({code}) => code === 'load-stopped')) refuse(problem);
        giveBack();
      }
      return read;
    });
  }

  /** Reads a large file while it arrives from the disk, with its progress shown. */
  async #readLarge(file: File, request: Load): Promise<ReadDataset> {
    const response = new Response(file, {headers: {'content-length': String(file.size), 'content-type': file.type}});
    const opened = {name: file.name, again: () => void this.#open(file, false)};
    const reader = await this.#late.data.files();
    const read = await reader?.read(response, request, opened);
    // Where it could not be read so, it is read like a small file.
    return read && 'dataset' in read ? read : this.#read(file);
  }

  #read(file: File): Promise<ReadDataset> {
    return readBytes(file, {name: file.name, type: file.type, map: this.#core.timeline.map});
  }

  #announce({name}: File): void {
    const {timeline} = this.#core;
    const messages = this.#messages;
    const count = timeline.events.length;
    const words = messages.summary(count, numberFormat(messages.locale, {}).format(count));
    if (!this.#notice) void this.#late.use(({announcer}) => announcer.announce(messages.join([name, words])));
  }

  get #messages(): Messages {
    return completeMessages(this.#core.language.messages);
  }

  #show(isOver: boolean, notice: Notice | undefined): void {
    this.#isOver = isOver;
    this.#notice = notice;
    this.#core.setState('dropping', isOver);
    const messages = this.#messages;
    const lang = languageOfWord(messages, 'dropping') ?? nothing;
    const hadFocus = this.#box.querySelector(':focus') !== null;
    render(
      html`${isOver ? html`<div class="drop-hint" part="drop-hint"><span lang=${lang}>${messages.dropping.here}</span></div>` : nothing}
        <div role="alert">${notice ? this.#template(notice, messages) : nothing}</div>`,
      this.#box,
    );
    // The button that closes the notice goes with it.
    if (hadFocus && !notice) focusFrame(this.#core.timeline.renderRoot);
  }

  #template({words, reason}: Notice, messages: Messages): TemplateResult {
    return html`<div class="drop-notice" part="drop-notice">
      <p lang=${languageOfWord(messages, 'dropping') ?? nothing} dir="auto">${words}</p>
      ${reason === undefined ? nothing : html`<p lang="en" dir="ltr">${reason}</p>`}
      <button type="button" lang=${languageOfWord(messages, 'close') ?? nothing}
        @click=${() => this.#show(false, undefined)}>${messages.close}</button>
    </div>`;
  }
}

/** Why nothing of a file can be shown; undefined where something can. */
function problemOf({dataset, issues}: ReadDataset): string | undefined {
  if ((dataset.compiled ?? dataset.events).length) return undefined;
  const issue = issues.find(({severity}) => severity === 'error') ?? issues.at(0);
  if (!issue)
    return 'it holds no events: expected CSV with columns such as date and title, or JSON such as [{"date": "2021-06-22", "title": "…"}]';
  return issue.path === '$' ? issue.message : `${quote(issue.path).slice(1, -1)}: ${issue.message}`;
}
