import assert from 'node:assert/strict';

const LIMIT = {timeout: 30_000}; // ms
const FIRST = ['Sputnik', 'Gagarin'];
const ADDED = 'Moon landing';

/** Opens a page, uses it, and fails if anything was written to the console meanwhile. */
async function withPage(browser, address, use, {hasScript = true} = {}) {
  const page = await browser.newPage();
  const said = [];
  await page.setJavaScriptEnabled(hasScript);
  // Without script, browsers may cancel preloads, so failed requests do not count.
  if (hasScript) page.on('requestfailed', (request) => said.push(`no ${request.url()}`));
  page.on('console', (message) => said.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.push(`error: ${error.message}`));
  try {
    await page.setViewport({width: 1000, height: 800});
    await use(page);
  } catch (error) {
    throw new Error(`${address}: ${error.message}\n${said.join('\n')}`, {cause: error});
  } finally {
    await page.close();
  }
  assert.deepEqual(said, [], address);
}

/** Waits until the timeline shows exactly these titles. */
function shows(page, titles) {
  return page.waitForFunction(
    (wanted) => {
      const shown = [
        ...(document.querySelector('event-timeline').shadowRoot?.querySelectorAll('.picture button') ?? []),
      ].map((button) => button.textContent);
      return shown.length === wanted.length && wanted.every((title, i) => shown[i].includes(title));
    },
    LIMIT,
    titles,
  );
}

/** Checks what every application does: shows events, shows which one was opened, adds one. */
export function useApplication(browser, address) {
  return withPage(browser, address, async (page) => {
    await page.goto(address);
    await shows(page, FIRST);
    const sees = (text) =>
      page.waitForFunction((wanted) => document.querySelector('output').textContent === wanted, LIMIT, text);
    await sees('');
    await page.locator('event-timeline >>> .picture button').click();
    await sees(FIRST[0]);
    await page.locator('::-p-xpath(//button[text()="Add"])').click();
    await shows(page, [...FIRST, ADDED]);
    // Wait for the toolbar and the overview that the application asks for, and for all other timelines of the page.
    await page.waitForFunction(
      () => [...document.querySelectorAll('event-timeline')].every((timeline) => timeline.matches(':state(ready)')),
      LIMIT,
    );
    await page.locator('event-timeline >>> .toolbar button').wait();
    await page.locator('event-timeline >>> timeline-overview >>> .thumb').wait();
    for (const overview of await page.$$('body timeline-overview'))
      await page.waitForFunction((element) => element.shadowRoot.querySelector('.thumb'), LIMIT, overview);
    for (const table of await page.$$('event-timeline[id]'))
      assert.equal(
        await table.evaluate((element) => `${element.id} ${element.lang} ${element.className} ${element.layout}`),
        'berlin de wide table',
      );
  });
}

/** Checks what a server sends to a browser without script: the list, and nothing that needs script. */
export function useWithoutScript(browser, address) {
  return withPage(
    browser,
    address,
    async (page) => {
      await page.goto(address);
      const text = await page.evaluate(() => document.body.innerText);
      const isList = await page.evaluate(() =>
        [...document.querySelectorAll('event-timeline li')].every((item) => item.getBoundingClientRect().height > 0),
      );
      assert.ok(isList && /<li>/.test(await page.content()), `a list is shown, in: ${text}`);
      assert.doesNotMatch(text, /Loading|مرحبا/);
    },
    {hasScript: false},
  );
}
