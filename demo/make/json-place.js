/**
 * The line, counted from 1, on which the value of a path such as `$.events[3].date` stands in a text in JSON; that of
 * the last value on the way there which exists; 1 where the text is no JSON.
 */
export function lineInJson(text, path) {
  const steps = [...path.matchAll(/\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(
    ([, key, index, quoted]) => key ?? (index === undefined ? JSON.parse(quoted) : Number(index)),
  );
  let at = skipSpace(text, 0);
  for (const step of steps) {
    const next = childAt(text, at, step);
    if (next === undefined) break;
    at = next;
  }
  return text.slice(0, at).split(/\r\n|\n|\r/).length;
}

const SPACE = /[\s,:]*/y;
const STRING = /"(?:[^"\\]|\\.)*"?/y;
const WORD = /[^\s,:[\]{}"]*/y;

function match(pattern, text, at) {
  pattern.lastIndex = at;
  return pattern.exec(text)[0];
}

const skipSpace = (text, at) => at + match(SPACE, text, at).length;

/** Where a child of the value at a place begins; undefined if there is none of that name. */
function childAt(text, start, step) {
  const close = text[start] === '{' ? '}' : text[start] === '[' ? ']' : undefined;
  if (!close || (typeof step === 'number') !== (close === ']')) return undefined;
  let at = skipSpace(text, start + 1);
  for (let index = 0; at < text.length && text[at] !== close; index++) {
    let name = index;
    if (close === '}') {
      const quoted = text[at] === '"' ? match(STRING, text, at) : '';
      if (!quoted) return undefined;
      name = nameIn(quoted);
      at = skipSpace(text, at + quoted.length);
    }
    if (name === step) return at;
    const end = endOf(text, at);
    if (end === at) return undefined;
    at = skipSpace(text, end);
  }
  return undefined;
}

function nameIn(quoted) {
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

/** Where the value at a place ends. */
function endOf(text, start) {
  let depth = 0;
  for (let at = start; at < text.length;) {
    const char = text[at];
    if (char === '"') at += match(STRING, text, at).length;
    else if (char === '{' || char === '[') {
      depth++;
      at++;
    } else if (char === '}' || char === ']') {
      depth--;
      at++;
    } else at += Math.max(1, match(depth ? SPACE : WORD, text, at).length);
    if (depth <= 0) return at;
  }
  return text.length;
}
