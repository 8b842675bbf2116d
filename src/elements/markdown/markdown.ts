import {html, nothing, type TemplateResult} from 'lit';
import {decodeReferences} from '../../data/character-references.js';
import {isSafeUrl} from '../../data/safe-url.js';
import type {MarkdownText} from '../../data/types.js';
import {readMarkdown, type Token} from '../../data/read-markdown.js';

type LinkTemplate = (url: string, words: unknown) => TemplateResult;

/**
 * Shows texts in Markdown as elements of an allow-list: paragraphs, lists, quotations, code, emphasis, and links to safe
 * addresses. A heading is a paragraph in bold, a picture a link; HTML is text.
 */
export class MarkdownView {
  readonly #link: LinkTemplate;
  /** What was read of texts before; a text of a dataset never changes. */
  readonly #known = new WeakMap<MarkdownText, readonly Token[]>();

  constructor(link: LinkTemplate) {
    this.#link = link;
  }

  render(text: MarkdownText): unknown {
    let tokens = this.#known.get(text);
    if (!tokens) this.#known.set(text, (tokens = readMarkdown(text.value)));
    return tokens.map((token) => this.#block(token, 'auto'));
  }

  /** Blocks within another, in its direction: one with a direction of its own counts for nothing in that of the other. */
  #blocks(tokens: readonly Token[] = []): unknown {
    return tokens.map((token) => this.#block(token, nothing));
  }

  #block(token: Token, dir: 'auto' | typeof nothing): unknown {
    switch (token.type) {
      case 'paragraph':
        return html`<p dir=${dir}>${this.#inlines(token.tokens)}</p>`;
      case 'heading':
        return html`<p dir=${dir}><strong>${this.#inlines(token.tokens)}</strong></p>`;
      case 'blockquote':
        return html`<blockquote dir=${dir}>${this.#blocks(token.tokens)}</blockquote>`;
      case 'code':
        return html`<pre dir=${dir}><code>${token['text']}</code></pre>`;
      case 'list': {
        const items = (token['items'] as Token[]).map(({tokens}) => html`<li>${this.#blocks(tokens)}</li>`);
        return token['ordered']
          ? html`<ol dir=${dir} start=${token['start']}>${items}</ol>`
          : html`<ul dir=${dir}>${items}</ul>`;
      }
      // The words of an item that are not a paragraph.
      case 'text':
        return this.#inline(token);
      case 'space':
      case 'hr':
      case 'def':
        return undefined;
      default:
        return html`<p dir=${dir}>${token.raw}</p>`;
    }
  }

  /** @param isInLink - a link holds no others, such as those that stand for pictures. */
  #inlines(tokens: readonly Token[] = [], isInLink = false): unknown {
    return tokens.map((token) => this.#inline(token, isInLink));
  }

  #inline(token: Token, isInLink = false): unknown {
    const {tokens} = token;
    switch (token.type) {
      case 'text':
        return tokens ? this.#inlines(tokens, isInLink) : decodeReferences(token['text']);
      case 'escape':
        return token['text'];
      case 'strong':
        return html`<strong>${this.#inlines(tokens, isInLink)}</strong>`;
      case 'em':
        return html`<em>${this.#inlines(tokens, isInLink)}</em>`;
      case 'codespan':
        return html`<code>${token['text']}</code>`;
      case 'br':
        return html`<br />`;
      case 'link':
      case 'image': {
        const given = token['href'] as string;
        if (token['autolink']) return isInLink ? token['text'] : this.#outward(given, token['text']);
        const words = tokens?.length ? this.#inlines(tokens, true) : given;
        return isInLink ? words : this.#outward(decodeReferences(given), words);
      }
      default:
        return token.raw;
    }
  }

  /** A link; where its address is not safe, its words. */
  #outward(url: string, words: unknown): unknown {
    return isSafeUrl(url) ? this.#link(url, words) : words;
  }
}
