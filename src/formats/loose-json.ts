/**
 * Reads JSON as people write it in scripts: texts in single quotes, keys without quotes, comments, a comma before a
 * closing bracket. Undefined if a text is not even that; then `jsonError` says where JSON ends. Without recursion, so
 * that nesting has no limit, and in linear time.
 */
export function readLooseJson(text: string): unknown {
  const tokens = tokensOf(text);
  if (!tokens) return undefined;
  try {
    return JSON.parse(tokens.join(''));
  } catch {
    return undefined;
  }
}

const TOKEN =
  /\s+|\/\/[^\n\r]*|\/\*[^]*?\*\/|"(?:[^"\\\n\r]|\\[^])*"|'(?:[^'\\\n\r]|\\[^])*'|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[\p{ID_Start}$_][\p{ID_Continue}$]*|[[\]{}:,;]/uy;

/** What a script puts ahead of data: a name that they are given, as `var data =`, or a function that they are handed to. */
const WRAPPER =
  /^\s*(?:\/\*[^]*?\*\/\s*|\/\/[^\n\r]*\s+)*(?:export\s+default\s+|(?:(?:var|let|const)\s+)?[\w$]+(?:\.[\w$]+)*\s*(=|\())(?=\s*[[{])\s*/;

/** Whether a text may be JSON, or a script that holds nothing else. */
export function isLikeJson(text: string): boolean {
  return /^\s*(?:[[{]|\/[/*])/.test(text) || isWrapped(text);
}

/** Whether a text is a script that gives its data a name, or hands them to a function. */
export const isWrapped = (text: string): boolean => WRAPPER.test(text.slice(0, 2000));

/** The text of data, where they stand in their file; what a script puts ahead of them is spaces. */
export const dataText = (text: string): string =>
  text.replace(WRAPPER, (wrapper) => wrapper.replaceAll(/[^\n\r]/g, ' '));

/** The data of a script, without what stands around them. */
function unwrapped(text: string): string {
  const [wrapper, call] = WRAPPER.exec(text) ?? [''];
  const inner = text.slice(wrapper.length);
  return call === '(' ? inner.replace(/\)\s*;?\s*$/, '') : inner;
}

/** The tokens of a text as JSON has them. */
function tokensOf(script: string): string[] | undefined {
  const text = unwrapped(script);
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return undefined;
    if (/^(?:\s|\/[/*])/.test(token)) continue;
    if ((token === ']' || token === '}') && tokens.at(-1) === ',') tokens.pop();
    if (token === ';') {
      if (text.slice(TOKEN.lastIndex).trim()) return undefined;
      continue;
    }
    tokens.push(/^["']/.test(token) ? quoted(token.slice(1, -1)) : word(token));
  }
  return tokens;
}

const CONTROLS: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v', '0': '\0'};

/** The text of a script as JSON writes it. */
function quoted(text: string): string {
  return JSON.stringify(
    text.replace(/\\(?:u([\da-fA-F]{4})|x([\da-fA-F]{2})|(\r\n|[^]))/g, (_, long, short, sign: string) =>
      long || short
        ? String.fromCharCode(Number.parseInt(long ?? short, 16))
        : /[\r\n]/.test(sign)
          ? ''
          : (CONTROLS[sign] ?? sign),
    ),
  );
}

function word(token: string): string {
  if (/^[[\]{}:,]$/.test(token) || /^(?:true|false|null)$/.test(token)) return token;
  if (token === 'undefined') return 'null';
  return /^[-+.\d]/.test(token) && Number.isFinite(Number(token)) ? String(Number(token)) : JSON.stringify(token);
}
