// Renders pages as a server does, with the built package.
import 'event-timeline';
import {render} from '@lit-labs/ssr';
import {collectResultSync} from '@lit-labs/ssr/lib/render-result.js';
import {html} from 'lit';
import './news-page.mjs';

const list = html`<ol><li><time datetime="1961-08-13">August 13, 1961</time> The Wall is built</li><li><time datetime="1989-11-09">November 9, 1989</time> The Wall opens</li></ol>`;
const data = {title: 'Firsts in space', events: [{date: '1957-10-04', title: 'Sputnik'}]};

const PAGES = {
  list: html`<event-timeline id="berlin" heading="Divided and united" controls linked>${list}</event-timeline><timeline-overview for="berlin"></timeline-overview>`,
  data: html`<event-timeline controls selected="event-1" layout="table" src="events.json" .data=${data} .events=${data.events} .view=${'1957'}></event-timeline>`,
  card: html`<news-page></news-page>`,
};

/** One of these pages as HTML. */
export const renderPage = (name) => collectResultSync(render(PAGES[name]));
