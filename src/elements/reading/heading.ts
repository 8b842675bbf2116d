import {html, type TemplateResult} from 'lit';

/** The deepest heading there is. */
const DEEPEST = 6;

/** A heading element, `<h1>` to `<h6>`; deeper levels are `<h6>` too. */
export function headingTemplate(headingLevel: number, name: string, part: string, content: unknown): TemplateResult {
  switch (Math.min(headingLevel, DEEPEST)) {
    case 1:
      return html`<h1 class="reading-heading ${name}" part=${part}>${content}</h1>`;
    case 2:
      return html`<h2 class="reading-heading ${name}" part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 class="reading-heading ${name}" part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 class="reading-heading ${name}" part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 class="reading-heading ${name}" part=${part}>${content}</h5>`;
    default:
      return html`<h6 class="reading-heading ${name}" part=${part}>${content}</h6>`;
  }
}
