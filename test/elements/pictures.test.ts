import {expect} from 'chai';
import '../../src/elements/export/pictures.js';
import '../../src/scene/crowd-kind.js';
import '../../src/scene/tall-kind.js';
import {earthquakes} from '../../src/samples/earthquakes.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {withdrawal2021Fa} from '../../src/samples/withdrawal-2021-fa.js';
import {city} from '../../stories/chronologies/city.js';
import {everyUncertainty} from '../../stories/datasets.js';
import type {EventTimelineElement, PngOptions} from '../../src/index.js';
import {cleanUp, mount, settled} from '../support/element.js';
import {consoleOf} from '../support/page.js';

/** The pixels of a file, as the browser itself decodes it. */
async function pixelsOf(file: Blob): Promise<ImageData> {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  await image.decode();
  URL.revokeObjectURL(url);
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext('2d', {willReadFrequently: true})!;
  context.drawImage(image, 0, 0);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

const rgbAt = ({data, width}: ImageData, x: number, y: number) =>
  Array.from(data.slice((y * width + x) * 4, (y * width + x) * 4 + 3));
const parse = (svg: string) => new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
const sizeOf = (svg: string) => ['width', 'height'].map((name) => Number(parse(svg).getAttribute(name)));
const textOf = (svg: string) =>
  Array.from(parse(svg).querySelectorAll('text'), ({textContent}) => textContent).join('\n');

/** A font that is installed: the page's own is not there for an image. */
async function mountInstalled(...[properties, place]: Parameters<typeof mount>): Promise<EventTimelineElement> {
  const element = await mount(properties, place);
  element.style.fontFamily = 'sans-serif';
  await settled(element);
  return element;
}

/** The part of the pixels in which two pictures differ by more than the smoothing of an edge. */
function difference(a: ImageData, b: ImageData): number {
  expect([a.width, a.height]).to.deep.equal([b.width, b.height]);
  let count = 0;
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].some((channel) => Math.abs(a.data[i + channel] - b.data[i + channel]) > 128)) count++;
  return count / (a.width * a.height);
}

describe('toPng() and toSvg()', () => {
  afterEach(cleanUp);

  // The browser's own renderer of SVG is the oracle: it knows nothing of how the canvas is painted.
  for (const [name, properties, place] of [
    ['flags', {data: withdrawal2021}, {width: 1000}],
    ['every uncertainty', {data: everyUncertainty}, {width: 900}],
    ['downward', {data: withdrawal2021}, {width: 390}],
    ['lanes, with eras', {data: city, groupBy: 'group'}, {width: 900}],
    ['from right to left', {data: withdrawal2021Fa}, {width: 900, lang: 'fa', dir: 'rtl'}],
    ['a crowd', {data: earthquakes(3000)}, {width: 900}],
    ['a crowd down the page', {data: earthquakes(11_000), layout: 'vertical'}, {width: 700}],
    ['a part of time', {data: withdrawal2021, view: '2021-06-18/2021-06-24'}, {width: 900}],
  ] as const) {
    it(`paints what the SVG file shows: ${name}`, async () => {
      const element = await mountInstalled(properties, place);
      for (const scheme of ['light', 'dark'] as const) {
        const svg = await element.toSvg({scheme});
        const png = await pixelsOf(await element.toPng({scheme, scale: 1}));
        const drawn = await pixelsOf(new Blob([svg], {type: 'image/svg+xml'}));
        expect(difference(png, drawn), scheme).to.be.below(0.004);
        const blank = new ImageData(png.width, png.height);
        for (let i = 0; i < blank.data.length; i++) blank.data[i] = i % 4 === 3 ? 255 : drawn.data[i % 4];
        expect(difference(blank, drawn), 'there is something to differ').to.be.above(0.006);
      }
    });
  }

  it('has as many pixels as the scale says, two for each px where it says nothing', async () => {
    const element = await mount({data: withdrawal2021}, {width: 700});
    const [width, height] = sizeOf(await element.toSvg());
    for (const [scale, options] of [
      [2, {}],
      [1, {scale: 1}],
      [3, {scale: 3}],
      [0.5, {scale: 0.5}],
    ] as const) {
      const file = await element.toPng(options);
      expect(file.type).to.equal('image/png');
      const pixels = await pixelsOf(file);
      expect([pixels.width, pixels.height]).to.deep.equal([Math.round(width * scale), Math.round(height * scale)]);
    }
  });

  it('is as light or dark as the page, or as asked for', async () => {
    const element = await mount({data: withdrawal2021}, {width: 600});
    const cornerOf = async (options?: PngOptions) => rgbAt(await pixelsOf(await element.toPng(options)), 2, 2);
    const [light, dark] = [
      [255, 255, 255],
      [22, 24, 29],
    ];
    element.style.colorScheme = 'dark';
    expect(await cornerOf()).to.deep.equal(dark);
    expect(await cornerOf({scheme: 'light'})).to.deep.equal(light);
    element.style.colorScheme = 'light';
    expect(await cornerOf()).to.deep.equal(light);
    expect(await cornerOf({scheme: 'dark'})).to.deep.equal(dark);
  });

  it('has the colours of the page, and in the other scheme those that the page means for it', async () => {
    const element = await mount({data: withdrawal2021}, {width: 600});
    element.style.colorScheme = 'light';
    element.style.setProperty('--timeline-background', 'rgb(250 240 230)');
    element.style.setProperty('--timeline-ink', 'light-dark(rgb(1 2 3), rgb(200 210 220))');
    const backgroundOf = (svg: string) => parse(svg).querySelector('rect')!.getAttribute('fill');
    const light = await element.toSvg();
    expect(backgroundOf(light)).to.equal('rgb(250, 240, 230)');
    expect(parse(light).getAttribute('color')).to.equal('rgb(1, 2, 3)');
    const dark = await element.toSvg({scheme: 'dark'});
    expect(backgroundOf(dark), 'chosen for a light page').to.equal('#16181d');
    expect(parse(dark).getAttribute('color')).to.equal('rgb(200, 210, 220)');
    expect(rgbAt(await pixelsOf(await element.toPng()), 2, 2)).to.deep.equal([250, 240, 230]);
  });

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

  it('says what works where a picture would be too large, or the scale is none', async () => {
    const element = await mount({data: withdrawal2021}, {width: 900});
    const told = (options: PngOptions) =>
      element.toPng(options).then(
        () => 'a file',
        (error: Error) => `${error.name}: ${error.message}`,
      );
    const tooLarge = await told({scale: 400});
    expect(tooLarge).to.match(
      /^RangeError: a picture of \d+ × \d+ pixels is larger than this browser paints: a scale up to [\d.]+ works everywhere, or toSvg\(\)/,
    );
    const works = Number(/up to ([\d.]+)/.exec(tooLarge)![1]);
    expect(works).to.be.within(2, 20);
    expect(await told({scale: works})).to.equal('a file');
    expect(await told({scale: 0})).to.equal('RangeError: 0 is no scale: expected a number above 0');
    expect(await told({scale: Number.NaN})).to.contain('NaN is no scale');
    element.events = [];
    expect(await told({})).to.match(/^InvalidStateError: there is no picture/);
    expect(await element.toSvg()).to.equal('');
  });

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
});
