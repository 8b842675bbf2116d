// What a page with parts from a server loads, in the order that Lit asks for.
import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import '../../../src/index.ts';
import './news-page.mjs';
