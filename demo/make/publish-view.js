import {button, download, el} from './dom.js';
import {DATA, datasetJson, fileName, framedPage, frameSnippet, SCRIPT, snippet, standalonePage} from './embed-code.js';

const DIST = '../dist/';

/** What readers of the page take with them. */
export class PublishView {
  element = el('div', {class: 'publish'});
  #app;
  #script = el('input', {type: 'text', spellcheck: 'false', input: () => this.#showCode()});
  #snippet = codeBox('HTML with the data in it');
  #frame = codeBox('HTML of the page around the frame');
  #png;
  #said = el('p', {class: 'hint', role: 'status'});

  constructor(app) {
    this.#app = app;
    this.#script.value = SCRIPT;
    this.#png = button('PNG', () => this.#picture('toPng', 'png'));
    this.element.append(
      el(
        'section',
        {},
        el('h2', {}, 'In your page'),
        el('p', {class: 'hint'}, 'Paste this into the HTML of an article. The data is in it.'),
        this.#snippet.element,
        el('label', {class: 'field'}, el('span', {}, 'Where the script is on your server'), this.#script),
      ),
      el(
        'section',
        {},
        el('h2', {}, 'As a folder'),
        el('p', {class: 'hint'}, 'A page, its data, a page for frames, and the script: put it on any web server.'),
        el(
          'div',
          {class: 'row'},
          button('Download ZIP', () => this.#zip(), {class: 'primary'}),
        ),
      ),
      el(
        'section',
        {},
        el('h2', {}, 'In a frame'),
        el(
          'p',
          {class: 'hint'},
          'For systems that take frames only: embed.html (in the ZIP, or here), and in the article this. The frame is as high as the timeline.',
        ),
        this.#frame.element,
        el(
          'div',
          {class: 'row'},
          button('Download embed.html', () => this.#embed()),
        ),
      ),
      el(
        'section',
        {},
        el('h2', {}, 'As a picture'),
        el('p', {class: 'hint'}, 'As it is in the preview now.'),
        el(
          'div',
          {class: 'row'},
          button('SVG', () => this.#picture('toSvg', 'svg')),
          this.#png,
        ),
      ),
      this.#said,
    );
  }

  get #made() {
    return {dataset: this.#app.made.dataset, settings: this.#app.draft.settings};
  }

  get #name() {
    return fileName(this.#app.made.dataset.title);
  }

  show() {
    this.#png.hidden = typeof document.querySelector('#shown')?.toPng !== 'function';
    this.#showCode();
  }

  #showCode() {
    this.#snippet.show(snippet(this.#made, this.#script.value.trim() || SCRIPT));
    this.#frame.show(frameSnippet(this.#made));
  }

  #embed() {
    download('embed.html', framedPage(this.#made, this.#script.value.trim() || SCRIPT), 'text/html');
  }

  async #picture(method, ending) {
    try {
      const picture = await document.querySelector('#shown')[method]();
      if (!picture) throw new Error('there is no picture in a list or a table');
      download(`${this.#name}.${ending}`, picture, 'image/svg+xml');
    } catch (error) {
      this.#said.textContent = `No picture: ${error.message}`;
    }
  }

  async #zip() {
    this.#said.textContent = 'Packing…';
    try {
      const {strToU8, zipSync} = await import('../../dist/demo/zip.js');
      const names = await (await get(`${DIST}demo/files.json`)).json();
      const scripts = await Promise.all(
        names.map(async (name) => [name, new Uint8Array(await (await get(DIST + name)).arrayBuffer())]),
      );
      const made = this.#made;
      const files = {
        'index.html': strToU8(standalonePage(made)),
        'embed.html': strToU8(framedPage(made)),
        [DATA]: strToU8(datasetJson(made.dataset)),
        ...Object.fromEntries(scripts),
      };
      const zipped = zipSync(
        Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`${this.#name}/${name}`, bytes])),
      );
      download(`${this.#name}.zip`, new Blob([zipped], {type: 'application/zip'}));
      this.#said.textContent = `${this.#name}.zip: ${Math.ceil(zipped.length / 1000)} kB`;
    } catch (error) {
      this.#said.textContent = `Not packed: ${error.message}`;
    }
  }
}

async function get(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} is missing (${response.status})`);
  return response;
}

/** Code to copy. */
function codeBox(label) {
  const area = el('textarea', {
    readonly: true,
    rows: '7',
    wrap: 'off',
    spellcheck: 'false',
    'aria-label': label,
    class: 'code',
  });
  const copy = button('Copy', async () => {
    area.select();
    let said = 'Copied';
    try {
      await navigator.clipboard.writeText(area.value);
    } catch {
      // A browser may refuse access to the clipboard.
      said = 'Press Ctrl or ⌘ + C';
    }
    copy.textContent = said;
    setTimeout(() => (copy.textContent = 'Copy'), 2500);
  });
  copy.className = 'primary';
  return {
    element: el('div', {class: 'code-box'}, area, el('div', {class: 'row'}, copy)),
    show: (code) => (area.value = code),
  };
}
