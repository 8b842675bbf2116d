// Finds the browsers for the tests on this machine.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';

const MAC = '/Applications';

/** The path of the first of some commands and paths that exists. */
function find(...candidates) {
  for (const candidate of candidates.filter(Boolean)) {
    if (candidate.includes('/')) {
      if (existsSync(candidate)) return candidate;
      continue;
    }
    try {
      return execFileSync('which', [candidate], {stdio: ['ignore', 'pipe', 'ignore']})
        .toString()
        .trim();
    } catch {
      // not installed
    }
  }
  return undefined;
}

/** The path of MiniBrowser: it is in the multiarch library folder, which only the package manager knows. */
function miniBrowser() {
  try {
    return (
      execFileSync('sh', ['-c', "dpkg -L libwebkit2gtk-4.1-0 webkit2gtk-driver 2>/dev/null | grep -m1 '/MiniBrowser$'"])
        .toString()
        .trim() || undefined
    );
  } catch {
    return undefined;
  }
}

export const chromium = () =>
  find(
    process.env.CHROMIUM_PATH,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    `${MAC}/Google Chrome.app/Contents/MacOS/Google Chrome`,
  );
export const firefox = () =>
  find(process.env.FIREFOX_PATH, 'firefox-esr', 'firefox', `${MAC}/Firefox.app/Contents/MacOS/firefox`);

/** The driver and the browser of WebKitGTK; undefined if one is missing, or there is neither a display nor Xvfb. */
export function webkit() {
  const driver = find('WebKitWebDriver');
  const browser = miniBrowser();
  const display = process.env.DISPLAY ? 'none needed' : find('Xvfb');
  return driver && browser && display ? {driver, browser} : undefined;
}

const OLDEST_FIREFOX = 140; // the ESR of 2025; the tests drive it by WebDriver BiDi

/** Why a Firefox cannot be used, by the version that it reports; undefined if it can. */
function firefoxProblem(path) {
  const said = execFileSync(path, ['--version'], {stdio: ['ignore', 'pipe', 'ignore']})
    .toString()
    .trim();
  const major = Number(/\d+/.exec(said)?.[0]);
  return major >= OLDEST_FIREFOX
    ? undefined
    : `${path} is "${said}": the tests need Firefox ${OLDEST_FIREFOX} or later. Install it, or name another in FIREFOX_PATH.`;
}

/** Every engine: its path if it is there, or why it cannot be used and what to do. `packages` are Debian's. */
function engines() {
  const all = [
    {
      id: 'chromium',
      name: 'Chromium',
      path: chromium(),
      packages: ['chromium'],
      hint: 'Install it, or name it in CHROMIUM_PATH.',
    },
    {
      id: 'firefox',
      name: 'Firefox',
      path: firefox(),
      packages: ['firefox-esr'],
      hint: 'Install it, or name it in FIREFOX_PATH.',
      check: firefoxProblem,
    },
    {
      id: 'webkit',
      name: 'WebKitGTK',
      path: webkit()?.driver,
      packages: ['webkit2gtk-driver', 'xvfb', 'xauth'],
      hint: 'It comes with Debian as webkit2gtk-driver, and needs Xvfb.',
    },
  ];
  return all.map(({hint, check, ...engine}) => ({
    ...engine,
    problem: engine.path ? check?.(engine.path) : `${engine.name} was not found. ${hint}`,
  }));
}

/** The engines that the tests are to run in: all, or those in BROWSERS, as in `BROWSERS=chromium,firefox`. */
export function wantedEngines() {
  const names = process.env.BROWSERS?.split(',');
  const all = engines();
  const unknown = names?.find((name) => !all.some(({id}) => id === name));
  if (unknown !== undefined)
    throw new RangeError(`BROWSERS names "${unknown}"; there are ${all.map(({id}) => id).join(', ')}`);
  return names ? all.filter(({id}) => names.includes(id)) : all;
}
