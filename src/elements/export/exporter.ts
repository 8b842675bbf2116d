import type {Messages} from '../../locales/messages.js';
import {numberFormat} from '../../time/intl-cache.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {TimelineExportEvent} from '../events/timeline-export-event.js';
import type {DataSource} from '../controllers/data-source.js';
import {embedCode} from './embed-code.js';
import {fileName} from './file-name.js';
import {copyPicture, saveFile} from './hand-over.js';
import type {PictureOptions} from './picture-options.js';

/** What has come of it: what to say, and what else is to be shown. */
export interface Outcome {
  readonly words: string;
  /** A text that could not be copied, for the reader to copy. */
  readonly text?: string;
  /** Why it did not work, in English. */
  readonly reason?: string;
}

/** The page has taken over what was to be saved or copied. */
class TakenOver extends Error {}

/** Makes what a reader takes along, asks the page, and saves or copies it. */
export class Exporter {
  readonly #core: TimelineCore;
  readonly #data: DataSource;
  readonly #messages: () => Messages;

  constructor(core: TimelineCore, data: DataSource, messages: () => Messages) {
    this.#core = core;
    this.#data = data;
    this.#messages = messages;
  }

  /** Saves a picture. */
  savePicture(format: 'svg' | 'png', options: PictureOptions): Promise<Outcome | undefined> {
    return this.#tried(async () => {
      const pictures = await this.#pictures();
      const content = format === 'svg' ? await pictures.toSvg(options) : await pictures.toPng(options, true);
      return this.#save(format, format, format === 'svg' ? 'image/svg+xml' : 'image/png', content);
    });
  }

  copyPicture(options: PictureOptions): Promise<Outcome | undefined> {
    return this.#tried(async () => {
      const made = this.#pictures()
        .then((pictures) => pictures.toPng(options, true))
        .then((content) => this.#offered('png', 'copy', '', content).content as Blob);
      const {copied, pictureRefused} = this.#messages().exporting;
      try {
        await copyPicture(made);
        return {words: copied};
      } catch {
        await made; // throws where making it did
        return {words: pictureRefused};
      }
    });
  }

  /** Saves the data in a format that `writeFormat` writes. */
  saveData(format: string): Promise<Outcome | undefined> {
    return this.#tried(async () => {
      const {writeFormat, WRITTEN_FORMATS} = await import('../../exports/write-format.js');
      const {mediaType, ending} = WRITTEN_FORMATS.find(({name}) => name === format)!;
      const messages = this.#messages();
      const {text, issues} = writeFormat(this.#dataset, format, {messages, now: Date.now()});
      const saved = this.#save(format, ending, mediaType, text);
      const count = issues.length;
      const {locale, exporting} = messages;
      return count
        ? {words: `${saved.words}. ${exporting.lost(count, numberFormat(locale, {}).format(count))}`}
        : saved;
    });
  }

  copyEmbed(): Promise<Outcome | undefined> {
    return this.#tried(async () => {
      const {timeline, language} = this.#core;
      // What the page has set or added is nowhere else.
      const isAtSource = this.#data.origin === '@src' && timeline.src && !this.#data.live;
      const json = isAtSource
        ? undefined
        : (await import('../../exports/write-format.js')).writeFormat(this.#dataset, 'json').text;
      return this.#copy('embed', embedCode(timeline, language.tag, json));
    });
  }

  copyLink(address: string): Promise<Outcome | undefined> {
    return this.#tried(() => this.#copy('link', address));
  }

  async #pictures() {
    return new (await import('./pictures.js')).Pictures(this.#core);
  }

  get #dataset() {
    return this.#core.timeline.data!;
  }

  /** Asks the page what it makes of something. */
  #offered(format: string, way: 'save' | 'copy', name: string, content: string | Blob): TimelineExportEvent {
    const event = new TimelineExportEvent(format, way, name, content);
    if (!this.#core.timeline.dispatchEvent(event)) throw new TakenOver();
    return event;
  }

  #save(format: string, ending: string, type: string, made: string | Blob): Outcome {
    const {timeline} = this.#core;
    const messages = this.#messages();
    const title = timeline.heading || timeline.data?.title || messages.timeline;
    const {name, content} = this.#offered(format, 'save', fileName(title, ending), made);
    saveFile(content, type, name);
    return {words: messages.exporting.saved(name)};
  }

  async #copy(format: string, made: string): Promise<Outcome> {
    const {content} = this.#offered(format, 'copy', '', made);
    const text = typeof content === 'string' ? content : await content.text();
    const {copied, textRefused} = this.#messages().exporting;
    try {
      await navigator.clipboard.writeText(text);
      return {words: copied};
    } catch {
      return {words: textRefused, text};
    }
  }

  /** What has come of something; undefined where the page has taken over. */
  async #tried(act: () => Promise<Outcome>): Promise<Outcome | undefined> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof TakenOver) return undefined;
      return {words: this.#messages().exporting.failed, reason: error instanceof Error ? error.message : String(error)};
    }
  }
}
