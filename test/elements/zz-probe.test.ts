import {cleanUp, part, parts, settled} from '../support/element.js';
import {media, frames} from '../support/page.js';
import {inViewport, STATES} from '../support/states.js';
import {sendKeys} from '@web/test-runner-commands';
declare const axe: any;
const box = (e: Element) => { const b = e.getBoundingClientRect(); return [b.left, b.top, b.width, b.height].map((x) => Math.round(x * 10) / 10).join(' '); };
describe('probe', () => {
  it('chips', async () => {
    for (const lang of ['en', 'he', 'fa']) {
      const element = await STATES.find(({name}) => name === 'in a height of the page')!.put({lang, dir: lang === 'en' ? 'ltr' : 'rtl'});
      const labels = parts(element, '.more-label'), chips = parts(element, '.more-chip');
      labels.forEach((l, i) => console.warn(lang, l.textContent, 'label', box(l), 'chip', box(chips[i]), getComputedStyle(l).fontFamily));
      cleanUp();
    }
  });
  it('help', async () => {
    for (const [lang, name] of [['fa', 'keyboard help'], ['en', 'keyboard help']] as const) {
      const element = await STATES.find((s) => s.name === name)!.put({lang, dir: lang === 'en' ? 'ltr' : 'rtl'});
      console.warn(lang, 'help', box(part(element, '.help')), 'head', box(part(element, '.head')), 'plot', box(part(element, '.plot')), element.shadowRoot!.activeElement?.textContent);
      element.parentElement!.style.width = '390px'; await settled(element); await settled(element);
      console.warn(lang, 'narrow help', box(part(element, '.help')), 'head', box(part(element, '.head')), 'plot', box(part(element, '.plot')), 'first', box(parts(element, 'ol button')[0]), 'focused', box(element.shadowRoot!.activeElement!), element.matches(':state(keyboard)'));
      cleanUp();
    }
  });
  it('toolbar by key', async () => {
    const element = await STATES.find(({name}) => name === 'controls')!.put();
    const b = document.createElement('button'); element.before(b); b.focus();
    for (let i = 0; i < 6; i++) { await sendKeys({press: 'Tab'}); const a = element.shadowRoot!.activeElement; console.warn('tab', i, a?.className, a?.localName, a?.shadowRoot?.activeElement?.className, a?.textContent?.slice(0, 30)); }
    b.remove(); cleanUp();
    console.warn(parts(element, '.toolbar button').map((x) => x.tabIndex).join());
  });
  it('axe cost', async () => {
    const element = await STATES.find(({name}) => name === 'controls')!.put();
    let t = performance.now();
    for (let i = 0; i < 5; i++) await axe.run(element, {rules: {region: {enabled: false}}, resultTypes: ['violations', 'incomplete']});
    console.warn('all', (performance.now() - t) / 5); t = performance.now();
    for (let i = 0; i < 5; i++) await axe.run(element, {runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations', 'incomplete']});
    console.warn('colour', (performance.now() - t) / 5); t = performance.now();
    const {passes} = await axe.run(element, {rules: {region: {enabled: false}}});
    console.warn(passes.map((x: any) => x.id).join());
    t = performance.now();
    for (let i = 0; i < 5; i++) { await STATES[0].put(); cleanUp(); }
    console.warn('put', (performance.now() - t) / 5);
  });
});
