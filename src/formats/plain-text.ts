import type {Link} from '../data/types.js';
import type {FileIssues} from './file-issues.js';

/** What markup says, as text. */
export interface PlainText {
  readonly text: string;
  readonly links: readonly Link[];
}

const MARKUP = /<\/?[a-z][^<>]*>|<!--|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;
/** Between these, lines break; two of them are a paragraph. */
const BLOCKS = new Set(
  'p div ul ol blockquote h1 h2 h3 h4 h5 h6 section article table pre figure figcaption header footer dl'.split(' '),
);
const LINES = new Set('br li tr dt dd hr'.split(' '));
const BREAKING = new RegExp(`<(?:${[...BLOCKS, ...LINES].join('|')})\\b`, 'i');
/** What only says how a text looks, which is lost; and what says nothing that is seen. */
const EMPHASIS = new Set('b i em strong u s big small font center sup sub code mark'.split(' '));
const NEUTRAL = new Set('span cite q abbr tt time label tbody thead wbr'.split(' '));
/** A tag, or the text up to the next. */
const TAGS = /<(\/?)([a-z][\w-]*)((?:\s[^<>]*)?)\/?>|([^<]+|<)/gi;
/** What is not text at all. */
const HIDDEN = /<(script|style|noscript|template)\b[^]*?(?:<\/\1\s*>|$)/gi;

/** The characters from U+00A0 on, by the names that HTML has for them, then some others. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const ENTITIES = new Map<string, string>([
  ...LATIN.map((name, i) => [name, String.fromCharCode(160 + i)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    sbquo: '‚',
    bdquo: '„',
    bull: '•',
    euro: '€',
    trade: '™',
    dagger: '†',
    prime: '′',
    Prime: '″',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    zwnj: '\u200c',
    zwj: '\u200d',
    scaron: 'š',
    Scaron: 'Š',
    oelig: 'œ',
    OElig: 'Œ',
    rarr: '→',
    larr: '←',
  }),
]);

/** Replaces the character references of HTML; one that is not known stays as it is written. */
function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (given, decimal, hex, name: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? given;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/**
 * The text of HTML: paragraphs are set apart by an empty line, links come beside it, and what is lost, such as a
 * picture, is told. A text without markup stays as it is.
 */
export function plainText(html: string, place: string, issues: FileIssues): PlainText {
  if (!MARKUP.test(html)) return {text: html, links: []};
  const links: Link[] = [];
  const written: string[] = [];
  let breaks = 0;
  let link: {url: string; from: number} | undefined;
  const source = html
    .replace(HIDDEN, (_, name: string) => {
      issues.lose(place, `<${name.toLowerCase()}> in a text`);
      return '';
    })
    .replace(/<!--[^]*?(?:-->|$)/g, '');
  // Without elements that break lines, the lines are those of the source.
  const space = BREAKING.test(source) ? /\s+/g : /[^\S\n]+/g;
  const write = (words: string) => {
    const isAtStart = breaks > 0 || !written.length || /\s$/.test(written.at(-1)!);
    const fresh = isAtStart ? words.replace(/^ +/, '') : words;
    if (!fresh) return;
    if (breaks && written.length) written.push('\n'.repeat(breaks));
    breaks = 0;
    written.push(fresh);
  };
  const endLink = () => {
    if (!link) return;
    const title = written.slice(link.from).join('').trim();
    links.push({url: link.url, ...(title && {title})});
    link = undefined;
  };
  for (const [, end, tag, attributes = '', plain] of source.matchAll(TAGS)) {
    if (plain !== undefined) {
      write(decode(plain.replace(space, ' ')));
      continue;
    }
    const name = tag.toLowerCase();
    if (BLOCKS.has(name)) breaks = 2;
    else if (LINES.has(name)) breaks = Math.min(2, name === 'br' ? breaks + 1 : Math.max(1, breaks));
    else if (name === 'a') {
      endLink();
      const url = end ? undefined : attributeOf(attributes, 'href');
      if (url) link = {url, from: written.length};
    } else if (name === 'td' || name === 'th') write(' ');
    else if (!end && EMPHASIS.has(name)) issues.lose(place, 'emphasis and the like in texts');
    else if (!end && !NEUTRAL.has(name)) issues.lose(place, `<${name}> in a text`);
  }
  endLink();
  return {text: written.join('').replace(/ +\n/g, '\n').trim(), links};
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'i').exec(attributes);
  return found ? decode(found[1] ?? found[2] ?? found[3]).trim() : undefined;
}
