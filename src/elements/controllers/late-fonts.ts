import type {ReactiveController} from 'lit';
import type {TextMeasure, TextRole} from '../../layout/text-measure.js';
import {canvasMeasure} from '../../render/canvas-measure.js';

/** Widths that differ by less are of the same font, px. */
const TOLERANCE = 0.01;

/**
 * Calls back when a font that an element's text may use has loaded, for any script: text measured before must be
 * measured again.
 */
export class LateFonts implements ReactiveController {
  readonly #host: Element;
  readonly #changed: () => void;
  readonly #measured: () => TextMeasure['widths'];
  readonly #watched = new WeakSet<FontFace>();
  #count = 0;

  /** @param measured - what was measured before this was there. */
  constructor(host: Element, changed: () => void, measured: () => TextMeasure['widths'] = () => undefined) {
    this.#host = host;
    this.#changed = changed;
    this.#measured = measured;
  }

  hostConnected(): void {
    document.fonts?.addEventListener('loadingdone', this.#loaded);
    if (this.#isOutdated()) this.#changed();
  }

  hostDisconnected(): void {
    document.fonts?.removeEventListener('loadingdone', this.#loaded);
  }

  /**
   * In WebKit, `loadingdone` does not name the fonts, if it is fired at all
   * (https://bugs.webkit.org/show_bug.cgi?id=304091): there each font's `loaded` promise is awaited.
   */
  hostUpdated(): void {
    const fonts: FontFaceSet | undefined = document.fonts;
    if ('FontFaceSetLoadEvent' in globalThis || !fonts || fonts.size === this.#count) return;
    this.#count = fonts.size;
    for (const face of fonts) {
      if (face.status === 'loaded' || this.#watched.has(face)) continue;
      this.#watched.add(face);
      void face.loaded.then(
        () => this.#came([face]),
        () => {},
      );
    }
  }

  /** Whether a font has come between the measuring and now. */
  #isOutdated(): boolean {
    const now = canvasMeasure(getComputedStyle(this.#host));
    return [...(this.#measured() ?? [])].some(([key, width]) => {
      const end = key.indexOf(' ');
      return Math.abs(now.width(key.slice(end + 1), key.slice(0, end) as TextRole) - width) > TOLERANCE;
    });
  }

  readonly #loaded = ({fontfaces}: Partial<FontFaceSetLoadEvent>) => this.#came(fontfaces ?? []);

  #came(faces: readonly FontFace[]): void {
    const families = getComputedStyle(this.#host).fontFamily.toLowerCase();
    // In some engines the name of a font keeps the quotes of the style sheet.
    if (
      this.#host.isConnected &&
      faces.some(({family}) => families.includes(family.replaceAll(/["']/g, '').toLowerCase()))
    )
      this.#changed();
  }
}
