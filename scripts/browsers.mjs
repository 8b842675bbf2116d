// Where the browsers of the tests are, on this machine.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

const MAC = '/Applications';

/** The first of some commands and paths that is there. */
function find(...candidates) {
  for (const candidate of candidates.filter(Boolean)) {
    if (candidate.includes('/')) {
      if (existsSync(candidate)) return candidate;
      continue;
    }
    try {
      return execFileSync('which', [candidate], {stdio: ['ignore', 'pipe', 'ignore']}).toString().trim();
    } catch {
      // not this one
    }
  }
  return undefined;
}

/** MiniBrowser lies in the multiarch library folder, which only the package manager knows. */
function miniBrowser() {
  try {
    return execFileSync('sh', ['-c', "dpkg -L libwebkit2gtk-4.1-0 webkit2gtk-driver 2>/dev/null | grep -m1 '/MiniBrowser$'"]).toString().trim() || undefined;
  } catch {
    return undefined;
  }
}

export const chromium = () => find(process.env.CHROMIUM_PATH, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`);
export const firefox = () => find(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox', `${MAC}/Firefox.app/Contents/MacOS/firefox`);

/** WebKitGTK is its driver, its browser, and a display, which a virtual one may be. */
export function webkit() {
  const driver = find('WebKitWebDriver');
  const browser = miniBrowser();
  const display = process.env.DISPLAY ? 'none needed' : find('Xvfb');
  return driver && browser && display ? {driver, browser} : undefined;
}

/** Every engine, its path if it is there, and how to get it. */
export function engines() {
  return [
    {name: 'Chromium', path: chromium(), packages: ['chromium'], hint: 'Install it, or name it in CHROMIUM_PATH.'},
    {name: 'Firefox', path: firefox(), packages: ['firefox-esr'], hint: 'Install it, or name it in FIREFOX_PATH.'},
    {name: 'WebKitGTK', path: webkit()?.driver, packages: ['webkit2gtk-driver', 'xvfb', 'xauth'], hint: 'It comes with Debian as webkit2gtk-driver, and needs Xvfb.'},
  ];
}
