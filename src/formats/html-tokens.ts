import {decodeReferences} from '../data/character-references.js';

/** A piece of HTML: words, decoded, or the tag of an element. */
export type HtmlToken =
  | {readonly type: 'text'; readonly text: string}
  | {
      readonly type: 'open' | 'close';
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      /** Where the tag begins in the text, and where it has ended. */
      readonly at: number;
      readonly end: number;
    }
  /** An element of which nothing is text. */
  | {readonly type: 'hidden'; readonly name: string};

/** What is not text at all. */
const HIDDEN = new Set(['script', 'style', 'noscript', 'template']);

const NAME = /<(\/?)([a-z][\w:-]*)/iy;
const ATTRIBUTE = /[\s/]*([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?/y;
const END = /[\s/]*>/y;

/**
 * The pieces of HTML. A `<` that begins no whole tag is text, so that texts that are no HTML stay as they are; comments
 * and the like are left out. Takes time in proportion to the text.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let words = '';
  let at = 0;
  const add = (token: HtmlToken) => {
    if (words) tokens.push({type: 'text', text: decodeReferences(words)});
    words = '';
    tokens.push(token);
  };
  while (at < html.length) {
    const next = html.indexOf('<', at);
    if (next < 0) break;
    words += html.slice(at, next);
    const declaration = declarationEnd(html, next);
    if (declaration) {
      at = declaration;
      continue;
    }
    const tag = tagAt(html, next);
    if (!tag) {
      words += '<';
      at = next + 1;
      continue;
    }
    at = tag.end;
    if (tag.type === 'open' && HIDDEN.has(tag.name)) {
      const close = new RegExp(`</${tag.name}\\s*>`, 'ig');
      close.lastIndex = at;
      at = close.test(html) ? close.lastIndex : html.length;
      add({type: 'hidden', name: tag.name});
    } else add({type: tag.type, name: tag.name, attributes: tag.attributes, at: next, end: tag.end});
  }
  words += html.slice(at);
  if (words) tokens.push({type: 'text', text: decodeReferences(words)});
  return tokens;
}

/** Where a comment or a declaration ends that begins at a place; undefined if none does. */
function declarationEnd(html: string, at: number): number | undefined {
  if (html.startsWith('<!--', at)) {
    const end = html.indexOf('-->', at + 4);
    return end < 0 ? html.length : end + 3;
  }
  if (!/^<(?:!doctype|\?xml)\b/i.test(html.slice(at, at + 10))) return undefined;
  const end = html.indexOf('>', at);
  return end < 0 ? html.length : end + 1;
}

function tagAt(html: string, at: number) {
  NAME.lastIndex = at;
  const found = NAME.exec(html);
  if (!found) return undefined;
  const attributes = new Map<string, string>();
  let end = NAME.lastIndex;
  for (;;) {
    END.lastIndex = end;
    if (END.test(html)) break;
    // Attributes are set apart from the name of the tag.
    if (end === NAME.lastIndex && !/[\s/]/.test(html.charAt(end))) return undefined;
    ATTRIBUTE.lastIndex = end;
    const attribute = ATTRIBUTE.exec(html);
    if (!attribute) return undefined;
    const [, name, ...values] = attribute;
    const key = name.toLowerCase();
    if (!attributes.has(key))
      attributes.set(key, decodeReferences(values.find((value) => value !== undefined) ?? '').trim());
    end = ATTRIBUTE.lastIndex;
  }
  return {
    type: found[1] ? ('close' as const) : ('open' as const),
    name: found[2].toLowerCase(),
    attributes,
    end: END.lastIndex,
  };
}
