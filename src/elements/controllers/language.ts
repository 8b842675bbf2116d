import {isServer, type ReactiveController, type ReactiveControllerHost} from 'lit';
import {enPicture} from '../../locales/en-picture.js';
import {messagesFor, messagesLoader, type RegisteredMessages} from '../../locales/registry.js';
import {canonicalLanguage, isSameLanguage} from '../../time/intl-cache.js';
import {names} from '../timeline/own-name.js';
import type {LazyModules} from './lazy-modules.js';

/**
 * Follows the language of an element: its own `lang`, or that of the nearest ancestor that has one, across shadow
 * roots. Loads the messages of that language; until they are loaded, and if there are none, they are English.
 */
export class Language implements ReactiveController {
  /** The language of the page around the element, as a canonical tag. */
  tag = 'en';
  /** The language tag as the page has written it; empty if there is none. */
  given = '';

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #modules: LazyModules;
  readonly #attributes: MutationObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, modules: LazyModules) {
    this.#host = host;
    this.#modules = modules;
    host.addController(this);
    this.#attributes = isServer ? undefined : new MutationObserver(() => this.#resolve());
  }

  /** The messages; English until those of the page's language are loaded. */
  get messages(): RegisteredMessages {
    return messagesFor(this.tag) ?? enPicture;
  }

  /** The language of the messages: the page's, or English where they are missing in it. */
  get words(): string {
    return isSameLanguage(this.tag, this.messages.locale) ? this.tag : this.messages.locale;
  }

  /** The computed text direction of the element. */
  get direction(): 'ltr' | 'rtl' {
    return getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr';
  }

  hostConnected(): void {
    // Any ancestor may set `lang` or `dir`: observe each shadow tree up to the document.
    for (let root = this.#host.getRootNode(); ; root = root.host.getRootNode()) {
      this.#attributes?.observe(root, {attributeFilter: ['lang', 'dir'], subtree: true});
      if (!(root instanceof ShadowRoot)) break;
    }
    this.#resolve();
  }

  hostDisconnected(): void {
    this.#attributes?.disconnect();
    // It is free again; the update of a new connection finds another.
    names.delete(this.#host);
  }

  #resolve(): void {
    this.given = languageAround(this.#host);
    this.tag = canonicalLanguage(this.given);
    this.#host.requestUpdate();
    const loader = messagesFor(this.tag) ? undefined : messagesLoader(this.tag);
    if (loader) void this.#modules.load(loader.name, loader.load);
  }
}

function languageAround(host: Element): string {
  for (let node: Element | null = host; node;) {
    const found: Element | null = node.closest('[lang]');
    if (found) return found.getAttribute('lang')!;
    const root: Node = node.getRootNode();
    node = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}
