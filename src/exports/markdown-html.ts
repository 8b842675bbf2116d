import {decodeReferences} from '../data/character-references.js';
import {readMarkdown, type Token} from '../data/read-markdown.js';
import {isSafeUrl} from '../data/safe-url.js';
import {escapeHtml} from './escape.js';

/** Writes a text in Markdown as HTML of the elements that the timeline shows: all else, such as HTML in it, is text. */
export class MarkdownHtml {
  readonly #hasHeadings: boolean;

  /** @param hasHeadings - whether headings are elements of their own, or paragraphs in bold. */
  constructor(hasHeadings: boolean) {
    this.#hasHeadings = hasHeadings;
  }

  /** The blocks of a text, each as one piece of HTML. */
  blocks(markdown: string): string[] {
    return readMarkdown(markdown)
      .map((token) => this.#block(token))
      .filter(Boolean);
  }

  #blocks(tokens: readonly Token[] = []): string {
    return tokens.map((token) => this.#block(token)).join('');
  }

  #block(token: Token): string {
    switch (token.type) {
      case 'paragraph':
        return `<p>${this.#inlines(token.tokens)}</p>`;
      case 'heading': {
        const words = this.#inlines(token.tokens);
        return this.#hasHeadings
          ? `<h${token['depth']}>${words}</h${token['depth']}>`
          : `<p><strong>${words}</strong></p>`;
      }
      case 'blockquote':
        return `<blockquote>${this.#blocks(token.tokens)}</blockquote>`;
      case 'code':
        return `<pre><code>${escapeHtml(token['text'])}</code></pre>`;
      case 'list': {
        const items = (token['items'] as Token[]).map(({tokens}) => `<li>${this.#blocks(tokens)}</li>`).join('');
        const start = Number(token['start']);
        if (!token['ordered']) return `<ul>${items}</ul>`;
        return `<ol${start === 1 ? '' : ` start="${start}"`}>${items}</ol>`;
      }
      case 'text':
        return this.#inline(token);
      case 'space':
      case 'hr':
      case 'def':
        return '';
      default:
        return `<p>${escapeHtml(token.raw)}</p>`;
    }
  }

  /** @param isInLink - a link holds no others, such as those that stand for pictures. */
  #inlines(tokens: readonly Token[] = [], isInLink = false): string {
    return tokens.map((token) => this.#inline(token, isInLink)).join('');
  }

  #inline(token: Token, isInLink = false): string {
    const {tokens} = token;
    switch (token.type) {
      case 'text':
        return tokens ? this.#inlines(tokens, isInLink) : escapeHtml(decodeReferences(token['text']));
      case 'escape':
        return escapeHtml(token['text']);
      case 'strong':
      case 'em':
        return `<${token.type}>${this.#inlines(tokens, isInLink)}</${token.type}>`;
      case 'codespan':
        return `<code>${escapeHtml(token['text'])}</code>`;
      case 'br':
        return '<br>';
      case 'link':
      case 'image': {
        const given = token['href'] as string;
        const url = token['autolink'] ? given : decodeReferences(given);
        const words = token['autolink']
          ? escapeHtml(token['text'])
          : tokens?.length
            ? this.#inlines(tokens, true)
            : escapeHtml(given);
        return isInLink || !isSafeUrl(url) ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
      }
      default:
        return escapeHtml(token.raw);
    }
  }
}
