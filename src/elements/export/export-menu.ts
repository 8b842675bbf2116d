import {html, nothing, type ReactiveController, type TemplateResult} from 'lit';
import {languageOfWord} from '../../locales/complete-messages.js';
import type {Messages} from '../../locales/messages.js';
import {adoptStyles} from '../adopt-styles.js';
import type {Announcer} from '../controllers/announcer.js';
import type {DataSource} from '../controllers/data-source.js';
import type {TimelineCore} from '../controllers/timeline-core.js';
import {Exporter, type Outcome} from './exporter.js';
import {exportStyles} from './export-styles.js';
import {MenuKeys} from './menu-keys.js';
import {shownScheme} from './picture-colors.js';
import type {PictureOptions} from './picture-options.js';
import {placeBelow} from './place-below.js';

/** The formats of data that are offered, and their names, which are the same in every language. */
export const OFFERED_FORMATS: readonly (readonly [format: string, name: string])[] = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['timelinejs', 'TimelineJS'],
  ['icalendar', 'iCalendar'],
  ['json-ld', 'JSON-LD'],
  ['markdown', 'Markdown'],
  ['html', 'HTML'],
];

/** How long it is said that something worked, ms. */
const SAID = 4000;

interface ExportMenuInput {
  readonly core: TimelineCore;
  readonly data: DataSource;
  readonly announcer: Announcer;
  readonly messages: () => Messages;
  /** The address of what is shown; undefined where there is none. */
  readonly address: () => string | undefined;
}

/**
 * A button of the toolbar with a menu of what a reader can take along: pictures, data, and what another page needs. It
 * follows the pattern of a menu button of ARIA: arrows, Home, End and letters move, Escape leads back to the button.
 */
export class ExportMenu implements ReactiveController {
  readonly #input: ExportMenuInput;
  readonly #exporter: Exporter;
  readonly #keys = new MenuKeys();
  #isOpen = false;
  #opensAtEnd = false;
  #range: NonNullable<PictureOptions['range']> = 'view';
  /** As the reader has chosen it; until then, as the page is. */
  #scheme: PictureOptions['scheme'];
  #outcome: Outcome | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(input: ExportMenuInput) {
    this.#input = input;
    this.#exporter = new Exporter(input.core, input.data, input.messages);
    adoptStyles(input.core.timeline, [exportStyles]);
  }

  /** The button, as a tool of the toolbar. */
  button(tabIndex: number): TemplateResult {
    const {label} = this.#words;
    return html`<div class="tools"><button class="tool tool-export" type="button" tabindex=${tabIndex}
      part="tool tool-export" lang=${this.#lang} popovertarget="export-menu" aria-haspopup="menu"
      aria-expanded=${this.#isOpen} aria-controls="export-menu" @keydown=${this.#pressedOnButton}>${label}<svg
        aria-hidden="true" width="10" height="10"><path d="M1,3L5,7L9,3"></path></svg></button></div>`;
  }

  /** The menu, and what is said of what has come of a choice. */
  render(): TemplateResult {
    const words = this.#words;
    const address = this.#isOpen ? this.#input.address() : undefined;
    const exporter = this.#exporter;
    const {core} = this.#input;
    const picture = () => ({range: this.#range, ...(this.#scheme && {scheme: this.#scheme})});
    return html`<div class="export-menu" id="export-menu" part="export-menu" role="menu" popover lang=${this.#lang}
        aria-label=${words.label} @beforetoggle=${this.#toggling} @toggle=${this.#toggled} @keydown=${this.#pressed}
        @focusout=${this.#left}>
      ${
        this.#isOpen
          ? html`
      <div class="export-title" id="export-picture" role="presentation">${words.picture}</div>
      ${
        core.view.isWhole
          ? nothing
          : this.#choice(words.range, this.#range, {view: words.view, whole: words.whole}, (range) => {
              this.#range = range;
            })
      }
      ${this.#choice(
        words.background,
        this.#scheme ?? shownScheme(this.#root),
        {light: words.light, dark: words.dark},
        (scheme) => {
          this.#scheme = scheme;
        },
      )}
      ${this.#group('picture', undefined, [
        this.#entry(words.save('SVG'), () => exporter.savePicture('svg', picture())),
        this.#entry(words.save('PNG'), () => exporter.savePicture('png', picture())),
        this.#entry(words.copyPicture, () => exporter.copyPicture(picture())),
      ])}
      ${this.#group(
        'data',
        words.data,
        OFFERED_FORMATS.map(([format, name]) => this.#entry(name, () => exporter.saveData(format))),
      )}
      ${this.#group('page', words.page, [
        this.#entry(words.copyEmbed, () => exporter.copyEmbed()),
        address === undefined ? nothing : this.#entry(words.copyLink, () => exporter.copyLink(address)),
      ])}`
          : nothing
      }</div>
      <div class="export-notice" part="export-notice" popover
        @beforetoggle=${this.#noticeToggling} @toggle=${this.#noticeToggled}
        @keydown=${(event: Event) => event.stopPropagation()}>${this.#outcome ? this.#notice(this.#outcome) : nothing}</div>`;
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#isOpen = false;
    this.#outcome = undefined;
  }

  get #words() {
    return this.#input.messages().exporting;
  }

  get #lang() {
    return languageOfWord(this.#input.messages(), 'exporting') ?? nothing;
  }

  get #root(): ShadowRoot {
    return this.#input.core.timeline.shadowRoot!;
  }

  #part<Part extends HTMLElement>(selector: string): Part | null {
    return this.#root.querySelector<Part>(selector);
  }

  get #entries(): readonly HTMLElement[] {
    return Array.from(this.#root.querySelectorAll<HTMLElement>('.export-menu .entry'));
  }

  /** @param title - undefined where it stands elsewhere. */
  #group(name: string, title: string | undefined, entries: readonly unknown[]): TemplateResult {
    return html`<div class="entries" role="group" aria-labelledby="export-${name}">
      ${title === undefined ? nothing : html`<div class="export-title" id="export-${name}" role="presentation">${title}</div>`}${entries}</div>`;
  }

  #entry(name: string, act: () => Promise<Outcome | undefined>): TemplateResult {
    const chosen = async () => {
      // It is begun at once: browsers let a page copy only right after a press.
      const outcome = act();
      this.#part('.export-menu')!.hidePopover();
      this.#part('.tool-export')?.focus();
      this.#tell(await outcome);
    };
    return html`<button class="entry" part="export-entry" type="button" role="menuitem" tabindex="-1" @click=${chosen}>${name}</button>`;
  }

  #choice<Name extends string>(
    title: string,
    current: Name,
    names: Readonly<Record<Name, string>>,
    choose: (name: Name) => void,
  ): TemplateResult {
    const chosen = (name: Name) => {
      choose(name);
      this.#update();
    };
    return html`<div class="choices-of" role="group" aria-label=${title}>
      <div class="choices-label" role="presentation">${title}</div>${(Object.keys(names) as Name[]).map(
        (name) => html`<button class="entry" part="export-entry" type="button" role="menuitemradio" tabindex="-1"
          aria-checked=${name === current} @click=${() => chosen(name)}>${names[name]}</button>`,
      )}</div>`;
  }

  #notice({words, text, reason}: Outcome): TemplateResult {
    const lang = this.#lang;
    return html`<p lang=${lang} id="export-words" dir="auto">${words}</p>
      ${text === undefined ? nothing : html`<textarea readonly dir="ltr" aria-labelledby="export-words" .value=${text}></textarea>`}
      ${reason === undefined ? nothing : html`<p lang="en" dir="ltr">${reason}</p>`}
      ${text === undefined && reason === undefined ? nothing : html`<button class="export-close" type="button" @click=${() => this.#part('.export-notice')!.hidePopover()}>${this.#input.messages().close}</button>`}`;
  }

  /** Shows what has come of a choice beside the button, and says it. */
  #tell(outcome: Outcome | undefined): void {
    const {core, announcer} = this.#input;
    const button = this.#part('.tool-export');
    if (!outcome || !button) return;
    this.#outcome = outcome;
    const {words, text, reason} = outcome;
    announcer.announceMessage('exporting', reason === undefined ? words : `${words} ${reason}`);
    void core.updated().then(() => {
      const notice = this.#part('.export-notice');
      if (!notice?.isConnected || this.#outcome !== outcome) return;
      placeBelow(notice, button);
      notice.showPopover();
      const area = notice.querySelector('textarea');
      area?.focus();
      area?.select();
      clearTimeout(this.#timer);
      if (text === undefined && reason === undefined) this.#timer = setTimeout(() => notice.hidePopover(), SAID);
    });
  }

  #update(): void {
    this.#input.core.timeline.requestUpdate();
  }

  readonly #pressedOnButton = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    this.#opensAtEnd = event.key === 'ArrowUp';
    this.#part('.export-menu')!.showPopover();
  };

  readonly #toggling = (event: ToggleEvent) => {
    this.#isOpen = event.newState === 'open';
    this.#update();
  };

  /** Its entries are there now: they are made when it opens. */
  readonly #toggled = async () => {
    if (!this.#isOpen) return;
    await this.#input.core.updated();
    const [menu, button] = [this.#part('.export-menu'), this.#part('.tool-export')];
    if (!this.#isOpen || !menu || !button) return;
    placeBelow(menu, button);
    this.#entries.at(this.#opensAtEnd ? -1 : 0)?.focus({preventScroll: true});
    this.#opensAtEnd = false;
  };

  readonly #noticeToggling = ({newState}: ToggleEvent) => {
    // What is hidden loses the focus.
    if (newState === 'closed' && this.#part('.export-notice:focus-within')) this.#part('.tool-export')?.focus();
  };

  readonly #noticeToggled = (event: ToggleEvent) => {
    if (event.newState === 'open') return;
    this.#outcome = undefined;
    this.#update();
  };

  readonly #pressed = (event: KeyboardEvent) => {
    // Keys in the menu do nothing around it.
    event.stopPropagation();
    if (event.key === 'Escape' || event.key === 'Tab') {
      const menu = this.#part('.export-menu')!;
      menu.hidePopover();
      // From there Tab goes on.
      this.#part('.tool-export')?.focus();
      if (event.key === 'Escape') event.preventDefault();
      return;
    }
    const entries = this.#entries;
    const next = this.#keys.next(event, entries, entries.indexOf(this.#root.activeElement as HTMLElement));
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  readonly #left = ({relatedTarget}: FocusEvent) => {
    const menu = this.#part('.export-menu')!;
    // Nothing has the focus, such as while another window has it, or after a press on what cannot take it.
    if (relatedTarget && !menu.contains(relatedTarget as Node) && this.#isOpen) menu.hidePopover();
  };
}
