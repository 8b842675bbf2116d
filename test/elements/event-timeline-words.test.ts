import {expect} from 'chai';
import {names} from '../../src/elements/timeline/own-name.js';
import {withdrawal2021} from '../../src/samples/withdrawal-2021.js';
import {cleanUp, eventButton, mount, nameOf, part, parts, settled} from '../support/element.js';
import {frames} from '../support/page.js';

describe('<event-timeline> in words', () => {
  afterEach(cleanUp);

  describe('is said in the language of the page', () => {
    it('in English where it knows no other, in whole sentences', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'fr'});
      expect(part(element, '[part=summary]').textContent).to.match(/^17 events, May 1.*September 11, 2021/);
      // Dates in a sentence are in its language too.
      const hebrew = await mount({data: withdrawal2021}, {lang: 'he', dir: 'rtl'});
      expect(part(hebrew, '[part=summary]').textContent).to.match(
        /^17 events, May 1.*, as known on June 22, 2021, 3 in the background$/,
      );
    });

    it('beside a button that keeps apart from it, whichever way either runs', async () => {
      for (const [lang, dir] of [
        ['en', 'ltr'],
        ['he', 'rtl'],
        ['fa', 'rtl'],
        ['de', 'rtl'],
      ]) {
        // Beside each other: on one line.
        const element = await mount({data: {events: [{title: 'A', date: '2021'}]}}, {lang, dir});
        await frames(10);
        const [words, button] = ['summary', 'keyboard'].map((name) =>
          part(element, `[part=${name}]`).getBoundingClientRect(),
        );
        expect(Math.abs(words.bottom - button.bottom), lang).to.be.below(12);
        const gap = dir === 'rtl' ? words.left - button.right : button.left - words.right;
        expect(gap, `${lang} ${dir}`).to.be.within(6, 20);
      }
    });

    it('with the day or the month up to which it is known', async () => {
      const known = async (now: string) => {
        const element = await mount({data: {now, events: [{title: 'A', date: '2021'}]}});
        return part(element, '[part=summary]').textContent.split(', as known ')[1];
      };
      expect(await known('2024')).to.equal('in 2024');
      expect(await known('2024-05')).to.equal('in May 2024');
      expect(await known('2024-05-04')).to.equal('on May 4, 2024');
    });

    it('in German, loaded when it is needed', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'de-AT'});
      await frames(10);
      expect(part(element, '[part=summary]').textContent).to.match(
        /^17 Ereignisse, .*Stand 22\. Juni 2021, 3 zum Hintergrund$/,
      );
      expect(nameOf(eventButton(element, 'all-crossings-claim'))).to.contain('etwa 22. Juni 2021, behauptet');
    });

    it('from right to left, time included, in Persian; texts in their own direction', async () => {
      const element = await mount({data: withdrawal2021}, {lang: 'fa', dir: 'rtl'});
      await frames(10);
      const left = (id: string) => eventButton(element, id).getBoundingClientRect().left;
      expect(left('withdrawal-begins')).to.be.above(left('deadline'));
      const drawn = parts<SVGElement>(element, '.picture svg text').find((text) =>
        text.textContent?.startsWith('Final withdrawal'),
      )!;
      expect(drawn.getAttribute('direction')).to.equal('ltr');
      const date = parts<SVGElement>(element, '.picture svg text.date').find((text) =>
        text.textContent.includes('مه'),
      )!;
      expect(date.getAttribute('direction')).to.equal('rtl');
    });

    it('and follows a change of it', async () => {
      const element = await mount({data: withdrawal2021});
      element.lang = 'de';
      await frames(10);
      await settled(element);
      expect(part(element, '[part=summary]').textContent).to.contain('Ereignisse');
    });
  });

  it('is called as no other is, also where others show the same', async () => {
    const nameOfRegion = (element: Element) => part(element, '.frame').getAttribute('aria-label');
    const [first, second] = [
      await mount({data: withdrawal2021, id: 'first'}),
      await mount({data: withdrawal2021, id: 'second'}),
    ];
    const [heading, untitled, persian] = [
      await mount({data: withdrawal2021, heading: 'Another'}),
      await mount(),
      await mount({data: withdrawal2021}, {lang: 'fa', dir: 'rtl'}),
    ];
    await settled(persian);
    const title = withdrawal2021.title!;
    expect([first, second, heading, untitled, persian].map(nameOfRegion)).to.deep.equal([
      title,
      `${title} (2)`,
      'Another',
      'Timeline',
      `${title} (۲)`,
    ]);
    expect(
      [first, second].map((element) => part(element, '.heading').textContent),
      'what is seen stays',
    ).to.deep.equal([title, title]);
    const overviews = [first, second].map(({id}) => {
      const overview = document.createElement('timeline-overview');
      overview.for = id;
      first.parentElement!.append(overview);
      return overview;
    });
    await settled(first);
    expect(overviews.map((overview) => part(overview, '[role=group]').getAttribute('aria-label'))).to.deep.equal([
      `All of time, ${title}`,
      `All of time, ${title} (2)`,
    ]);
    first.remove();
    second.requestUpdate();
    await settled(second);
    expect(nameOfRegion(second), 'a name that nobody has any more').to.equal(title);
  });

  it('and is kept by nothing once it has left, whether or not others are drawn', async () => {
    const element = await mount({data: withdrawal2021});
    const parent = element.parentElement!;
    expect(names.get(element)).to.equal(withdrawal2021.title);
    element.remove();
    expect(Array.from(names.keys())).not.to.include(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(names.has(element), 'drawn elsewhere').to.equal(false);
    const other = await mount({data: withdrawal2021});
    parent.append(element);
    await settled(element);
    expect([other, element].map((one) => names.get(one))).to.deep.equal([
      withdrawal2021.title,
      `${withdrawal2021.title} (2)`,
    ]);
  });

  it('gives its picture as a file', async () => {
    const element = await mount({data: withdrawal2021});
    const file = new DOMParser().parseFromString(await element.toSvg(), 'image/svg+xml');
    expect(file.querySelector('parsererror')).to.equal(null);
    expect(file.querySelector('title')?.textContent).to.equal('From withdrawal to deadline');
    expect(file.documentElement.textContent).to.contain('Shir Khan Bandar crossing seized');
  });

  it('tells what it has read', async () => {
    const heard: string[] = [];
    const box = document.createElement('div');
    box.addEventListener('timeline-load', (event) => heard.push(`load ${event.dataset.events.length}`));
    box.addEventListener('timeline-issues', () => heard.push('issues'));
    const element = document.createElement('event-timeline');
    box.append(element);
    document.body.append(box);
    element.events = [
      {title: 'A', date: '2021'},
      {title: 'B', date: 'x'},
    ];
    await settled(element);
    expect(heard).to.deep.equal(['load 1', 'issues']);
    box.remove();
  });
});
