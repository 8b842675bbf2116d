import {expect} from 'chai';
import '../../src/elements/export/pictures.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {city} from '../../stories/chronologies/city.js';
import {consoleOf} from '../support/page.js';

const textOf = (svg: string) => {
  const {documentElement} = new DOMParser().parseFromString(svg, 'image/svg+xml');
  return Array.from(documentElement.querySelectorAll('text'), ({textContent}) => textContent).join('\n');
};

describe('a file of a picture', () => {
  afterEach(cleanUp);

  it('shows what is in view, or all of time', async () => {
    const element = await mount({data: withdrawal2021, view: '2021-06-18/2021-06-24'}, {width: 900});
    expect(textOf(await element.toSvg())).not.to.contain('Final withdrawal begins');
    expect(textOf(await element.toSvg({range: 'view'}))).not.to.contain('Final withdrawal begins');
    const whole = await element.toSvg({range: 'whole'});
    expect(textOf(whole)).to.contain('Final withdrawal begins');
    await element.fit();
    await settled(element);
    expect(await element.toSvg(), 'as if nobody had moved').to.equal(whole);
    expect(element.view).to.deep.equal(element.extent);
  });

  for (const layout of ['list', 'table'] as const) {
    it(`of a ${layout} it is the picture of the same events, and the ${layout} stays`, async () => {
      const element = await mount({data: withdrawal2021}, {width: 900});
      const picture = await element.toSvg();
      cleanUp();
      const text = await mount({data: withdrawal2021, layout}, {width: 900});
      const before = text.shadowRoot!.querySelector('.frame')!.className;
      expect(await text.toSvg()).to.equal(picture);
      expect((await text.toPng({scale: 1})).size).to.be.above(10_000);
      await settled(text);
      expect(text.shadowRoot!.querySelector('.frame')!.className).to.equal(before);
      expect(text.shadowRoot!.querySelector<HTMLElement>('.stage')!.hidden).to.equal(true);
    });
  }

  it('waits for data that are on their way, and ends where none come', async () => {
    const {fetch} = globalThis;
    const answers: ((response: Response) => void)[] = [];
    globalThis.fetch = () => new Promise((answer) => answers.push(answer));
    try {
      const element = await mount({src: '/late.json'}, {width: 600});
      const files = [element.toSvg(), element.toPng()] as const;
      const late = element.toSvg();
      while (!answers.length) await element.updateComplete;
      answers[0](new Response('[{"date": "2021", "title": "It comes late"}]'));
      expect(textOf(await files[0])).to.include('It comes late');
      expect((await files[1]).type).to.equal('image/png');
      expect(textOf(await late)).to.include('It comes late');
      element.src = '/never.json';
      await element.updateComplete;
      const none = element.toSvg();
      element.remove();
      await none;
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('does not wait for a frame, which a page in the background never has', async () => {
    const {ResizeObserver} = globalThis;
    globalThis.ResizeObserver = class extends ResizeObserver {
      constructor() {
        super(() => undefined);
      }
    };
    try {
      const element = await mount({data: withdrawal2021}, {width: 600});
      expect(textOf(await element.toSvg())).to.include('Final withdrawal begins');
      expect((await element.toPng({scale: 1})).size).to.be.above(10_000);
    } finally {
      globalThis.ResizeObserver = ResizeObserver;
    }
  });

  it('leaves nothing in the page, and says nothing to the console', async () => {
    const element = await mount({data: withdrawal2021}, {width: 600});
    const count = () => element.shadowRoot!.querySelectorAll('*').length;
    const before = count();
    const said = await consoleOf(async () => {
      await element.toPng();
      await element.toSvg({scheme: 'dark', range: 'whole'});
    });
    expect(said).to.deep.equal([]);
    expect(count()).to.equal(before);
  });

  for (const [name, properties] of [
    ['a crowd', {data: earthquakes(2000)}],
    ['a crowd of which a part is in view', {data: earthquakes(2000), view: '2020-03'}],
    ['a crowd down the page', {data: earthquakes(11_000), layout: 'vertical'}],
    ['lanes', {data: city, groupBy: 'group'}],
  ] as const)
    it(`is the same after the picture was left for a list or a table: ${name}`, async () => {
      const element = await mount(properties, {width: 900});
      const {layout} = element;
      const picture = await element.toSvg();
      expect(picture).to.match(/^<svg/);
      for (const text of ['table', 'list'] as const) {
        element.layout = text;
        await settled(element);
        const size = (await element.toPng({scale: 1})).size;
        expect(size, text).to.be.above(5000);
        expect(textOf(await element.toSvg()), text).to.match(/./);
        if (layout === 'auto') expect(await element.toSvg(), text).to.equal(picture);
      }
    });
});
