// The browser of the tests that run in Node.
import {launch} from 'puppeteer-core';
import {chromium} from '../../scripts/browsers.mjs';

/** How long anything may take to come about, ms: on a machine that is busy with other things, long. */
const PATIENCE = 120_000;

export const startChromium = (options) =>
  launch({
    executablePath: chromium(),
    timeout: PATIENCE,
    protocolTimeout: 2 * PATIENCE,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    ...options,
  });

/** Opens a page of a browser, or of one of its contexts. */
export async function openPage(from, options) {
  const page = await from.newPage(options);
  page.setDefaultTimeout(PATIENCE);
  return page;
}
