import {ROLE_SIZE, ROLE_WEIGHT, type TextMeasure, type TextRole} from '../layout/text-measure.js';

/**
 * The most widths that are cached: enough for the hundreds of texts on screen, but bounded, as data may change often.
 */
const CACHE_LIMIT = 5000;

/** The font size of browsers, px, for an element outside of a document, which has no computed style. */
const DEFAULT_SIZE = 16;

/** One for each role: a font that changes takes longer than to measure a text in it. */
const contexts: Partial<Record<TextRole, CanvasRenderingContext2D | null>> = {};

/** Measures texts in the style of an element, on a canvas that is never shown. */
export function canvasMeasure({
  fontSize,
  fontFamily,
  fontStyle,
  letterSpacing,
  wordSpacing,
}: CSSStyleDeclaration): TextMeasure {
  const size = Number.parseFloat(fontSize) || DEFAULT_SIZE;
  const perLetter = Number.parseFloat(letterSpacing) || 0; // "normal" is no number
  const perWord = Number.parseFloat(wordSpacing) || 0;
  const widths = new Map<string, number>();
  return {
    fontSize: size,
    widths,
    width(text: string, role: TextRole): number {
      const key = `${role} ${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        const context = (contexts[role] ??= document.createElement('canvas').getContext('2d'));
        if (!context) return text.length * size * ROLE_SIZE[role]; // without a canvas: rather too wide than overlapping
        context.font = `${fontStyle} ${ROLE_WEIGHT[role]} ${size * ROLE_SIZE[role]}px ${fontFamily}`;
        width = context.measureText(text).width + text.length * perLetter + (text.split(' ').length - 1) * perWord;
        if (widths.size >= CACHE_LIMIT) widths.clear();
        widths.set(key, width);
      }
      return width;
    },
  };
}
