import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {CommandError} from './command-error.js';

/** What of @resvg/resvg-js is used. */
interface Resvg {
  render(): {asPng(): Uint8Array};
  getBBox(): {readonly width: number; readonly height: number} | undefined;
}
interface ResvgFonts {
  readonly loadSystemFonts?: boolean;
  readonly fontFiles?: readonly string[];
  readonly defaultFontFamily?: string;
}
type ResvgClass = new (
  svg: string,
  options: {readonly font: ResvgFonts; readonly fitTo?: {readonly mode: 'zoom'; readonly value: number}},
) => Resvg;

/** How an SVG becomes pixels. */
export interface PngOptions {
  /** Pixels per px of the picture. */
  readonly pixelRatio: number;
  /** The font families of the picture. */
  readonly fontFamily: string;
  readonly fontFiles: readonly string[];
}

/** What stands in for the families of a picture where a system has none of them: sans-serif, the more usual first. */
const SUBSTITUTES = ['DejaVu Sans', 'Noto Sans', 'Roboto', 'Open Sans', 'Verdana', 'Segoe UI', 'Ubuntu', 'Cantarell'];

/**
 * Draws an SVG file of `renderSvg` as a PNG. Its texts are as long as they were measured, in whatever font there is.
 * @throws CommandError if @resvg/resvg-js is not installed, or there is no font.
 */
export async function drawPng(svg: string, {pixelRatio, fontFamily, fontFiles}: PngOptions): Promise<Uint8Array> {
  const missing = fontFiles.find((file) => !existsSync(file));
  if (missing !== undefined) throw new CommandError(`--font-file "${missing}": there is no such file`);
  const resvg = await loadResvg();
  const font = fontsFor(resvg, fontFamily, {loadSystemFonts: true, fontFiles});
  return new resvg(physical(svg), {font, fitTo: {mode: 'zoom', value: pixelRatio}}).render().asPng();
}

/** Loads the optional package: as this one finds it, or as the working folder does. */
async function loadResvg(): Promise<ResvgClass> {
  const name = '@resvg/resvg-js';
  const load = async (path: string) => ((await import(path)) as {Resvg: ResvgClass}).Resvg;
  try {
    return await load(name);
  } catch {
    try {
      const path = createRequire(join(process.cwd(), 'package.json')).resolve(name);
      return await load(pathToFileURL(path).href);
    } catch {
      throw new CommandError(`PNG is drawn by a package that is not installed: npm install ${name}, or write SVG`);
    }
  }
}

/**
 * The fonts that a picture is drawn with: where none of its families is there, resvg takes any font, perhaps one with
 * serifs and without bold letters.
 */
function fontsFor(resvg: ResvgClass, fontFamily: string, fonts: ResvgFonts): ResvgFonts {
  const widthIn = (family: string, defaultFontFamily?: string) =>
    new resvg(`<svg xmlns="http://www.w3.org/2000/svg"><text y="20"${familyOf(family)}>Sphinx of quartz</text></svg>`, {
      font: {...fonts, ...(defaultFontFamily && {defaultFontFamily})},
    }).getBBox()?.width;
  const any = widthIn(NO_FAMILY);
  if (any === undefined)
    throw new CommandError('there is no font on this system: install one, such as fonts-liberation, or --font-file');
  if (widthIn(fontFamily.replace(/,\s*sans-serif\s*$/, `, ${NO_FAMILY}`)) !== any) return fonts;
  const substitute = SUBSTITUTES.find((family) => widthIn(NO_FAMILY, family) !== any);
  return substitute === undefined ? fonts : {...fonts, defaultFontFamily: substitute};
}

const NO_FAMILY = 'no-such-family';
const familyOf = (families: string) => ` font-family="${families.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;

const [RIGHT_TO_LEFT, END] = ['\u202b', '\u202c'];

/**
 * The file for a renderer that does not know the attribute `direction`: "start" is the left side there, and texts are
 * ordered as in a line from left to right unless their characters say otherwise.
 */
function physical(svg: string): string {
  return svg.replace(
    / text-anchor="(start|middle|end)" direction="rtl"([^>]*)>([^<]*)</g,
    (_, anchor: keyof typeof ANCHORS, attributes: string, text: string) =>
      ` text-anchor="${ANCHORS[anchor]}"${attributes}>${RIGHT_TO_LEFT}${text}${END}<`,
  );
}

const ANCHORS = {start: 'end', middle: 'middle', end: 'start'} as const;
