// The script of a page that a server has rendered; Lit requires this order of imports.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../../src/index.ts';
import './news-page.mjs';
