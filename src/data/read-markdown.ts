import {Lexer, Tokenizer, type Tokens} from 'marked';

/** A token as it comes from the parser: what is not known by name is shown as it is written. */
export type Token = Tokens.Generic;

/** So deep may lists, quotations and marks be nested; signs of deeper ones are text. */
const MOST_NESTED = 12;

/**
 * Reads CommonMark without HTML, which is text here, and nested only so deep that neither the stack nor the time ends:
 * readers of an event see no deeper anyway.
 */
class BoundedTokenizer extends Tokenizer {
  #depth = 0;

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#nest(() => super.blockquote(source));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#nest(() => super.list(source));
  }

  override emStrong(source: string, masked: string, before?: string): Tokens.Em | Tokens.Strong | undefined {
    return this.#nest(() => super.emStrong(source, masked, before));
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    return this.#nest(() => super.link(source));
  }

  override reflink(...input: Parameters<Tokenizer['reflink']>): Tokens.Link | Tokens.Image | Tokens.Text | undefined {
    return this.#nest(() => super.reflink(...input));
  }

  override html(): undefined {}

  override tag(): undefined {}

  #nest<Found>(read: () => Found | undefined): Found | undefined {
    if (this.#depth >= MOST_NESTED) return undefined;
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }
}

/** The blocks of a text in Markdown. */
export function readMarkdown(markdown: string): readonly Token[] {
  return new Lexer({gfm: false, tokenizer: new BoundedTokenizer()}).lex(markdown);
}
