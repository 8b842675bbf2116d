/**
 * A page of Firefox whose size is set by one command. Puppeteer's own `setViewport()` sends another beside it,
 * `emulation.setScreenOrientationOverride`, which Firefox ESR 140 does not know, and every test would end there.
 */
export async function firefoxPage({context}) {
  const page = await context.newPage();
  page.setViewport = ({width, height}) => page.mainFrame().browsingContext.setViewport({viewport: {width, height}});
  return page;
}
