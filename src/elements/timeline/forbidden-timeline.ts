const REMEDY =
  "its content security policy does not let Lit make templates. Name lit-html in trusted-types; where another Lit is on the page, 'allow-duplicates' too.";

/**
 * Stands in for a timeline where the page's policy forbids Lit to render: the page's own list stays, under a sentence
 * that says why.
 *
 * @internal It is no element of its own.
 */
export class ForbiddenTimelineElement extends HTMLElement {
  connectedCallback(): void {
    if (this.shadowRoot) return;
    const message = document.createElement('p');
    message.lang = 'en';
    message.textContent = `This page cannot show the timeline: ${REMEDY}`;
    this.attachShadow({mode: 'open'}).append(message, document.createElement('slot'));
    console.warn(`<event-timeline> cannot be shown: ${REMEDY}`);
  }
}
