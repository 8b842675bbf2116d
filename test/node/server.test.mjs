// What a server makes of the elements, with the renderer of Lit.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {renderPage} from '../support/served/render-page.mjs';

/** What is left of a page's markup without the comments that hydration needs. */
const markup = (name) =>
  renderPage(name)
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/\s+/g, ' ');
const SHADOW = '<template shadowroot="open" shadowrootmode="open"><slot></slot></template>';

describe('on a server', () => {
  it('both elements show what stands in them, and nothing of their own', () => {
    const page = markup('list');
    assert.match(page, /^<event-timeline id="berlin" heading="Divided and united" controls linked>/);
    assert.ok(page.includes(`linked>${SHADOW}<ol><li><time datetime="1961-08-13">`), page);
    assert.ok(page.endsWith(`<timeline-overview for="berlin">${SHADOW}</timeline-overview>`), page);
  });

  it('properties of every kind are set without harm', () => {
    assert.match(markup('data'), /^<event-timeline controls selected="event-1" layout="table" src="events.json">/);
    assert.ok(markup('data').includes(SHADOW));
  });

  it('a Lit element of a page can hold one', () => {
    const page = markup('card');
    assert.match(page, /<h1>Berlin<\/h1><event-timeline controls defer-hydration>/);
    assert.ok(!page.includes('<style>'), 'the styles of the timeline are not sent');
  });

  it('nothing of the DOM is needed, also where the renderer connects elements, and the process ends by itself', () => {
    const script = `
      import {LitElementRenderer} from '@lit-labs/ssr';
      import {renderPage} from '${new URL('../support/served/render-page.mjs', import.meta.url)}';
      LitElementRenderer.renderOptions.push(() => ({connectedCallback: true}));
      for (const name of ['list', 'data', 'card']) renderPage(name);
      console.log(typeof document, typeof window, typeof HTMLElement, typeof ResizeObserver);`;
    const {status, stdout, stderr} = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.deepEqual(
      {status, stdout: stdout.trim(), stderr},
      {status: 0, stdout: 'undefined undefined undefined undefined', stderr: ''},
    );
  });
});
