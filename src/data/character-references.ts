/** Characters that follow each other, by the names that HTML has for them. */
const RANGES: readonly (readonly [first: number, names: string])[] = [
  [
    0xa0,
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml',
  ],
  [0x391, 'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho'],
  [0x3a3, 'Sigma Tau Upsilon Phi Chi Psi Omega'],
  [0x3b1, 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf'],
  [0x3c3, 'sigma tau upsilon phi chi psi omega'],
  [0x2190, 'larr uarr rarr darr harr'],
];

/** Other characters, each after its name. */
const OTHERS =
  'amp & lt < gt > quot " apos \' ndash – mdash — hellip … lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ lsaquo ‹ rsaquo › bull • euro € trade ™ dagger † Dagger ‡ permil ‰ prime ′ Prime ″ fnof ƒ circ ˆ tilde ˜ scaron š Scaron Š oelig œ OElig Œ Yuml Ÿ minus − infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ radic √ sum ∑ part ∂ deg °';

const NAMED = new Map<string, string>([
  ...RANGES.flatMap(([first, names]) =>
    names.split(' ').map((name, i) => [name, String.fromCharCode(first + i)] as const),
  ),
  ...Array.from(OTHERS.matchAll(/(\w+) (\S)/g), ([, name, character]) => [name, character] as const),
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
  ['lrm', '\u200e'],
  ['rlm', '\u200f'],
]);

/** What HTML reads the numbers from 128 to 159 as: the characters of Windows-1252, which programs meant. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Matches a character reference. */
export const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]+\d*);/i;

/** Replaces the character references of HTML, which Markdown has too; one that is not known stays as it is written. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+\d*));/gi, (given, decimal, hex, name: string) => {
    if (name !== undefined) return NAMED.get(name) ?? given;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    if (code >= 0x80 && code < 0xa0) return WINDOWS[code - 0x80];
    const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : '\ufffd';
  });
}
