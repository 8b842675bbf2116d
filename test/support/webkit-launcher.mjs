// A launcher of @web/test-runner for WebKitGTK: speaks W3C WebDriver to WebKitWebDriver, on a display of its own.
import {spawn} from 'node:child_process';
import {createServer} from 'node:net';

const BUTTONS = {left: 0, middle: 1, right: 2};
// https://www.w3.org/TR/webdriver2/#keyboard-actions
const KEYS = {
  Enter: '\uE007',
  Tab: '\uE004',
  Backspace: '\uE003',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Meta: '\uE03D',
};
const STARTUP_TRIES = 200;
const STARTUP_PAUSE = 25; // ms

const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill()));

function run(command, args, options) {
  const child = spawn(command, args, options);
  children.add(child);
  child.once('exit', () => children.delete(child));
  return child;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const {port} = probe.address();
        probe.close(() => resolve(port));
      });
  });
}

/** Starts a virtual display and resolves to its name. */
function virtualDisplay() {
  return new Promise((resolve, reject) => {
    const server = run('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    server.once('error', reject);
    server.stdio[3].once('data', (number) => resolve(`:${String(number).trim()}`));
  });
}

class WebKitLauncher {
  name = 'WebKit';
  type = 'webdriver';
  concurrency = 1;
  #browser;
  #base;
  #urls = new Map();
  #ready;

  constructor(browser) {
    this.#browser = browser;
  }

  async initialize() {}

  async #start() {
    const display = process.env.DISPLAY || (await virtualDisplay());
    const port = await freePort();
    // Without a GPU, compositing layers takes longer than painting the page as a whole.
    run('WebKitWebDriver', [`--port=${port}`], {
      stdio: 'ignore',
      env: {...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1'},
    });
    this.#base = `http://127.0.0.1:${port}`;
    for (let i = 0; i < STARTUP_TRIES; i++) {
      const up = await fetch(`${this.#base}/status`).then(
        ({ok}) => ok,
        () => false,
      );
      if (up) break;
      await new Promise((resolve) => setTimeout(resolve, STARTUP_PAUSE));
    }
    const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': {binary: this.#browser, args: ['--automation']}}};
    const {sessionId} = await this.#send('POST', '/session', {capabilities});
    this.#base += `/session/${sessionId}`;
  }

  async #send(method, path, body) {
    const response = await fetch(this.#base + path, {method, ...(body && {body: JSON.stringify(body)})});
    const {value} = await response.json();
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }

  async startSession(id, url) {
    await (this.#ready ??= this.#start());
    this.#urls.set(id, url);
    await this.#send('POST', '/url', {url});
  }

  isActive(id) {
    return this.#urls.has(id);
  }

  getBrowserUrl(id) {
    return this.#urls.get(id);
  }

  async stopSession(id) {
    this.#urls.delete(id);
    await this.#send('POST', '/url', {url: 'about:blank'});
    return {};
  }

  async stop() {
    if (this.#ready) await this.#send('DELETE', '').catch(() => {});
    children.forEach((child) => child.kill());
  }

  async startDebugSession() {
    throw new Error('WebKitGTK has no debugger that could be attached here');
  }

  // Called by @web/test-runner-commands and by the project's own commands.

  #pointer(actions) {
    return this.#send('POST', '/actions', {
      actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
    });
  }

  #keys(actions) {
    return this.#send('POST', '/actions', {actions: [{type: 'key', id: 'keyboard', actions}]});
  }

  sendMouseMove(_, x, y) {
    return this.#pointer([{type: 'pointerMove', duration: 0, x, y}]);
  }

  sendMouseDown(_, button = 'left') {
    return this.#pointer([{type: 'pointerDown', button: BUTTONS[button]}]);
  }

  sendMouseUp(_, button = 'left') {
    return this.#pointer([{type: 'pointerUp', button: BUTTONS[button]}]);
  }

  sendMouseClick(_, x, y, button = 'left') {
    return this.#pointer([
      {type: 'pointerMove', duration: 0, x, y},
      {type: 'pointerDown', button: BUTTONS[button]},
      {type: 'pointerUp', button: BUTTONS[button]},
    ]);
  }

  resetMouse() {
    return this.#send('DELETE', '/actions');
  }

  sendKeys(_, keys) {
    return this.#keys(
      keys.flatMap((key) => [
        {type: 'keyDown', value: KEYS[key] ?? key},
        {type: 'keyUp', value: KEYS[key] ?? key},
      ]),
    );
  }

  async setViewport({width, height}) {
    const [innerWidth, innerHeight, outerWidth, outerHeight] = await this.#send('POST', '/execute/sync', {
      script: 'return [innerWidth, innerHeight, outerWidth, outerHeight]',
      args: [],
    });
    await this.#send('POST', '/window/rect', {
      width: width + outerWidth - innerWidth,
      height: height + outerHeight - innerHeight,
    });
  }
}

/** @param browser - the path of MiniBrowser. */
export const webkitLauncher = (browser) => new WebKitLauncher(browser);
