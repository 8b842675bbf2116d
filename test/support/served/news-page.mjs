import {html, LitElement} from 'lit';

/** A page's own Lit element that hands its data to a timeline: rendered by the server and again by the browser. */
export class NewsPage extends LitElement {
  render() {
    return html`<h1>Berlin</h1><event-timeline controls .data=${{title: 'Divided and united', events: [{id: 'opens', date: '1989-11-09', title: 'The Wall opens'}]}}></event-timeline>`;
  }
}

customElements.define('news-page', NewsPage);
