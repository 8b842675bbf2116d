import {html, nothing, render, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import type {DatasetEvent, MediaFile} from '../../data/types.js';
import {languageOfWord} from '../../locales/complete-messages.js';
import {adoptStyles} from '../adopt-styles.js';
import {worded} from '../reading/datum.js';
import type {ReadingWording} from '../reading/reading-context.js';
import {lightboxStyles} from './lightbox-styles.js';

/** What is shown large. */
export interface LightboxInput {
  /** What opened it, and has the focus again when it is closed. */
  readonly opener: HTMLElement;
  readonly images: readonly MediaFile[];
  /** The index of the one that is shown first. */
  readonly first: number;
  /** Whose images they are. */
  readonly event: DatasetEvent;
  readonly wording: ReadingWording;
  /** An image with its caption. */
  readonly template: (image: MediaFile) => TemplateResult;
}

/**
 * Shows the images of an event large, one at a time, in a modal dialog: Escape closes it, arrow keys lead from image to
 * image. It stands next to its opener, in the same tree, so that it has its colours, its language and its direction.
 */
export function openLightbox(input: LightboxInput): void {
  const {opener} = input;
  const root = opener.getRootNode();
  if (root instanceof ShadowRoot) adoptStyles(root.host, [lightboxStyles]);
  const dialog = document.createElement('dialog');
  dialog.className = 'lightbox';
  dialog.setAttribute('part', 'lightbox');
  (opener.closest('.event-body') ?? opener.parentElement!).append(dialog);
  new Lightbox(dialog, input).open();
}

class Lightbox {
  readonly #dialog: HTMLDialogElement;
  readonly #input: LightboxInput;
  #index: number;

  constructor(dialog: HTMLDialogElement, input: LightboxInput) {
    this.#dialog = dialog;
    this.#input = input;
    this.#index = Math.max(0, input.first);
  }

  open(): void {
    const dialog = this.#dialog;
    // Keys, also Escape, are for the dialog alone: the timeline around it would close the details. A click beside what
    // is shown is one on the dialog itself.
    dialog.addEventListener('keydown', (event) => this.#handleKey(event));
    dialog.addEventListener('keyup', (event) => event.stopPropagation());
    dialog.addEventListener('click', ({target}) => {
      if (target === dialog || (target as Element).matches('.lightbox-stage')) dialog.close();
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      this.#input.opener.focus();
    });
    this.#draw();
    dialog.showModal();
  }

  #handleKey(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const {length} = this.#input.images;
    const forward = getComputedStyle(this.#dialog).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const index = {
      ArrowLeft: this.#index + (forward === 'ArrowLeft' ? 1 : -1),
      ArrowRight: this.#index + (forward === 'ArrowRight' ? 1 : -1),
      Home: 0,
      End: length - 1,
    }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    this.#go(index);
  }

  #go(index: number): void {
    if (!this.#input.images[index]) return;
    this.#index = index;
    this.#draw();
  }

  #draw(): void {
    const {images, event, wording, template} = this.#input;
    const {messages} = wording;
    const medium = images[this.#index];
    const name = medium.alt || medium.caption || event.title;
    const place = messages.images.of(wording.count(this.#index + 1), wording.count(images.length));
    const dialog = this.#dialog;
    dialog.setAttribute('aria-label', name);
    const lang = wording.dataLang(event);
    if (lang) dialog.lang = lang;
    render(
      html`<div class="lightbox-bar" lang=${messages.locale}>
        ${this.#button({key: 'close', words: messages.close, act: () => dialog.close(), path: 'M2,2L12,12M12,2L2,12'})}
        ${
          images.length > 1
            ? html`${this.#step(-1)}${this.#step(1)}
        <span class="lightbox-place" role="status">${worded(messages, 'images', place)}<span class="words aloud" lang=${lang ?? nothing}>: ${name}</span></span>`
            : nothing
        }
      </div>
      ${keyed(
        medium,
        html`<figure class="lightbox-stage" part="media media-image">
          ${template(medium)}
        </figure>`,
      )}`,
      dialog,
    );
  }

  /** A button to the image before or after. At the ends it is kept, so that the focus is not lost, but does nothing. */
  #step(step: -1 | 1): TemplateResult {
    const {images, wording} = this.#input;
    const {previous, next} = wording.messages.images;
    const index = this.#index + step;
    return this.#button({
      key: 'images',
      words: step < 0 ? previous : next,
      isOn: index >= 0 && index < images.length,
      act: () => this.#go(index),
      path: step < 0 ? 'M9,1.5L3.5,7L9,12.5' : 'M5,1.5L10.5,7L5,12.5',
    });
  }

  #button({key, words, isOn = true, act, path}: ButtonInput): TemplateResult {
    const {messages} = this.#input.wording;
    const isStep = key === 'images';
    return html`<button class="lightbox-button ${isStep ? 'lightbox-step' : ''}" part=${isStep ? 'lightbox-step' : 'close'}
      type="button" lang=${languageOfWord(messages, key) ?? nothing} aria-label=${words}
      aria-disabled=${isOn ? nothing : 'true'}
      @click=${act}><svg aria-hidden="true" width="14" height="14"><path d=${path}></path></svg></button>`;
  }
}

/** A button of the lightbox. */
interface ButtonInput {
  /** The message that names it. */
  readonly key: 'close' | 'images';
  readonly words: string;
  readonly isOn?: boolean;
  act(): void;
  /** Of its icon. */
  readonly path: string;
}
