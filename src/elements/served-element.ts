import {adoptStyles, html, isServer, LitElement, type PropertyValues} from 'lit';

/**
 * An element that a server can render. A server knows neither its size nor its style, so it sends a shadow root that
 * shows the element's own children: a list there can be read before the script has loaded, or without it. Hydration
 * demands that the first rendering in the browser is the same; the complete one follows within the same update.
 */
export abstract class ServedElement extends LitElement {
  /** @internal The template that a server renders, and that hydration adopts. */
  protected static readonly served = html`<slot></slot>`;

  /** @internal Whether to render `served`: always on a server, and once for hydration. */
  protected isServed = isServer;

  static {
    // On a server nothing is laid out: styles would only make the page longer, and a strict policy would refuse them.
    if (isServer) this.finalizeStyles = () => [];
  }

  constructor() {
    super();
    if (isServer) this.connectedCallback = () => {};
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.isServed = this.shadowRoot !== null;
    const root = super.createRenderRoot();
    // When Lit hydrates, it expects the styles in the markup, and adopts none.
    if (this.isServed) adoptStyles(root as ShadowRoot, (this.constructor as typeof LitElement).elementStyles);
    return root;
  }

  protected override update(changed: PropertyValues): void {
    if (this.isServed) {
      super.update(changed);
      this.isServed = false;
    }
    super.update(changed);
  }
}
