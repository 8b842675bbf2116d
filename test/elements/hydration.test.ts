import {expect} from 'chai';
import {executeServerCommand} from '@web/test-runner-commands';
import type {EventTimelineElement} from '../../src/index.js';
import {parts, titles} from '../support/element.js';
import {until} from '../support/page.js';

/** Where a page's modules are: none, the elements alone, or the elements after what makes Lit hydrate. */
type Script = '' | '/src/index.ts' | '/test/support/served/hydrate.mjs';

const RECORD = `<script>
  var said = [];
  for (const method of ['log', 'info', 'warn', 'error']) console[method] = (...args) => said.push(method + ': ' + args.map(String).join(' '));
  addEventListener('error', ({message}) => said.push('error: ' + message));
  addEventListener('unhandledrejection', ({reason}) => said.push('rejection: ' + reason));
</script>`;

/** A page as a server sends it, in a frame of its own, and what its console said. */
async function served(
  page: 'list' | 'data' | 'card',
  script: Script,
): Promise<{document: Document; said: readonly string[]}> {
  const html = await executeServerCommand<string, string>('served', page);
  const frame = document.createElement('iframe');
  frame.width = '1000';
  frame.height = '800';
  frame.srcdoc = `<!doctype html><html lang="en"><head>${RECORD}</head><body>${html}${script && `<script type="module" src="${script}"></script>`}</body></html>`;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  document.body.append(frame);
  await loaded;
  return {document: frame.contentDocument!, said: (frame.contentWindow as unknown as {said: readonly string[]}).said};
}

const timelineOf = (root: ParentNode) => root.querySelector<EventTimelineElement>('event-timeline')!;

describe('a timeline from a server', () => {
  afterEach(() => document.querySelectorAll('iframe').forEach((frame) => frame.remove()));

  it('without script is the list, and nothing else', async () => {
    const {document: page, said} = await served('list', '');
    const timeline = timelineOf(page);
    expect(timeline.shadowRoot!.childElementCount).to.equal(1);
    expect(timeline.shadowRoot!.textContent.trim()).to.equal('');
    expect(
      page.body.innerText
        .trim()
        .split(/\s*\n\s*/)
        .map((line) => line.replace(/^\d\. /, '')),
    ).to.deep.equal(['August 13, 1961 The Wall is built', 'November 9, 1989 The Wall opens']);
    expect(timeline.querySelector('ol')!.getBoundingClientRect().height).to.be.greaterThan(20);
    expect(said).to.deep.equal([]);
  });

  for (const [how, script] of [
    ['with hydration', '/test/support/served/hydrate.mjs'],
    ['without', '/src/index.ts'],
  ] as const) {
    it(`${how}: the picture takes the place of the list, in the shadow root that was sent`, async () => {
      const {document: page, said} = await served('list', script);
      const timeline = timelineOf(page);
      const root = timeline.shadowRoot;
      await until(() => titles(timeline).length === 2);
      expect(titles(timeline)).to.deep.equal(['The Wall is built', 'The Wall opens']);
      expect(timeline.shadowRoot).to.equal(root);
      expect(parts(timeline, '[part=heading]').map((heading) => heading.textContent)).to.deep.equal([
        'Divided and united',
      ]);
      expect(timeline.querySelector('ol')!.getBoundingClientRect().height).to.equal(0);
      await until(() => parts(timeline, 'timeline-overview').length === 1);
      await until(() => parts(page.querySelector('timeline-overview')!, '.thumb').length === 2);
      expect(parts(timeline, '.ruler')).to.have.lengthOf(1);
      expect(getComputedStyle(parts(timeline, '.probe')[0]).position).to.equal('absolute');
      expect(said).to.deep.equal([]);
    });
  }

  it('in a Lit element of the page: it has what that sets', async () => {
    const {document: page, said} = await served('card', '/test/support/served/hydrate.mjs');
    const timeline = timelineOf(page.querySelector('news-page')!.shadowRoot!);
    await until(() => titles(timeline).length === 1);
    expect(titles(timeline)).to.deep.equal(['The Wall opens']);
    expect(parts(timeline, '[part=heading]').map((heading) => heading.textContent)).to.deep.equal([
      'Divided and united',
    ]);
    expect(page.querySelector('news-page')!.shadowRoot!.querySelectorAll('event-timeline, h1')).to.have.lengthOf(2);
    timeline.select('opens');
    await until(() => parts(timeline, '#details-title').length === 1);
    expect(said).to.deep.equal([]);
  });
});
