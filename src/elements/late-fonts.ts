import type {ReactiveController} from 'lit';

/** Tells when a font has come that an element's text may be set in, in whatever script: what was measured before is wrong then. */
export class LateFonts implements ReactiveController {
  readonly #host: Element;
  readonly #changed: () => void;

  constructor(host: Element, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
  }

  hostConnected(): void {
    globalThis.document?.fonts?.addEventListener('loadingdone', this.#loaded);
  }

  hostDisconnected(): void {
    document.fonts?.removeEventListener('loadingdone', this.#loaded);
  }

  readonly #loaded = ({fontfaces}: FontFaceSetLoadEvent) => {
    const families = getComputedStyle(this.#host).fontFamily.toLowerCase();
    // Some engines give a face its name with the quotes of the style sheet.
    if (fontfaces.some(({family}) => families.includes(family.replaceAll(/["']/g, '').toLowerCase()))) this.#changed();
  };
}
