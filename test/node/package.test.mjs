// The package as Node and its users get it.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');

describe('the package', () => {
  it('loads every entry in Node, the elements too', async () => {
    for (const entry of [
      'event-timeline',
      'event-timeline/core',
      'event-timeline/elements/event-timeline',
      'event-timeline/elements/timeline-filter',
      'event-timeline/elements/timeline-link',
      'event-timeline/elements/timeline-overview',
      'event-timeline/elements/timeline-story',
      'event-timeline/react',
      'event-timeline/locales/fa',
      'event-timeline/samples/withdrawal-2021',
    ]) {
      const module = await import(entry);
      assert.ok(Object.keys(module).length > 0, entry);
    }
  });

  it('registers where it says so, and nowhere else', async () => {
    const {EventTimelineElement} = await import('event-timeline/elements/event-timeline');
    assert.equal(typeof EventTimelineElement, 'function');
    for (const [path, registers] of [
      ['dist/define/event-timeline.js', true],
      ['dist/elements/timeline/event-timeline.js', false],
      ['dist/core.js', false],
    ]) {
      assert.equal(read(path).includes('customElements.define'), registers, path);
    }
  });

  it('has no DOM in its core', () => {
    const seen = new Set();
    const visit = (path) => {
      if (seen.has(path)) return;
      seen.add(path);
      const code = read(path);
      assert.doesNotMatch(
        code,
        /(?<!-)\b(document|window|customElements|HTMLElement|ResizeObserver)\b(?=[.\s]*[.(])/,
        path,
      );
      for (const [, target] of code.matchAll(/from '(\.[^']+)'/g))
        visit(new URL(target, new URL(path, 'file:///')).pathname.slice(1));
    };
    visit('dist/core.js');
    assert.ok(seen.size > 40);
    assert.ok(![...seen].some((path) => /elements|define|live-picture|canvas-measure/.test(path)));
  });

  it('draws in Node what it draws in browsers', async () => {
    const {readDataset, renderSvg} = await import('event-timeline/core');
    const {withdrawal2021} = await import('event-timeline/samples/withdrawal-2021');
    const comparable = (svg) =>
      svg
        .replaceAll(/ textLength="[^"]*"(?=[^>]*>[^<]*–)/g, '')
        .replaceAll(/[\u2009\u202f\u00a0]/g, ' ')
        .replaceAll(/ ?– ?/g, '–'); // versions of ICU differ in spaces around dashes
    const golden = read('test/golden/sample-1120.svg');
    assert.equal(comparable(renderSvg(readDataset(withdrawal2021).dataset, {width: 1120})), comparable(golden));
  });

  it('ships its samples as JSON too', async () => {
    for (const [name, exported] of [
      ['withdrawal-2021', 'withdrawal2021'],
      ['withdrawal-2021-fa', 'withdrawal2021Fa'],
      ['withdrawal-2021-story', 'withdrawal2021Story'],
      ['withdrawal-2021-story-de', 'withdrawal2021StoryDe'],
      ['withdrawal-2021-story-fa', 'withdrawal2021StoryFa'],
    ]) {
      const module = await import(`event-timeline/samples/${name}`);
      assert.deepEqual(JSON.parse(read(`dist/samples/${name}.json`)), JSON.parse(JSON.stringify(module[exported])));
    }
  });

  it('says in its manifest what the element has', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json'));
    const element = manifest.modules
      .flatMap(({declarations = []}) => declarations)
      .find(({tagName}) => tagName === 'event-timeline');
    assert.deepEqual(element.attributes.map(({name}) => name).sort(), [
      'as-of',
      'axis-direction',
      'controls',
      'droppable',
      'end',
      'follow',
      'from',
      'group-by',
      'heading',
      'heading-level',
      'lane-order',
      'layout',
      'linked',
      'map',
      'now',
      'scale',
      'selected',
      'src',
      'start',
      'thumbnails',
      'time-zone',
    ]);
    assert.deepEqual(element.events.map(({name}) => name).sort(), [
      'timeline-as-of',
      'timeline-export',
      'timeline-filter',
      'timeline-issues',
      'timeline-load',
      'timeline-select',
      'timeline-view',
    ]);
    for (const attribute of element.attributes) assert.ok(attribute.description, attribute.name);
    for (const {path} of manifest.modules) assert.ok(existsSync(new URL(path, root)), path);
  });

  it('asks once, not twice in a row, for what dates and a picture on a phone need', () => {
    const needed = (name) => [
      ...new Set(
        read(`dist/event-timeline.${name}.min.js`).match(
          /(?<=(?:from|import)"\.\/event-timeline\.).*?(?=\.?min\.js")/g,
        ),
      ),
    ];
    for (const name of ['rare-dates-reader', 'zone-rules', 'vertical-kind', 'bent-scales', 'lanes-kind'])
      assert.deepEqual(needed(name), [''], name);
    // What a crowd needs beyond its own file is asked for together, and little else.
    const ofCrowd = needed('crowd-kind');
    for (const name of ofCrowd.filter(Boolean))
      assert.deepEqual(
        needed(name).filter((one) => !ofCrowd.includes(one)),
        [],
        name,
      );
    assert.ok(ofCrowd.length <= 6, ofCrowd.join());
  });

  it('is built for the demo with no packages but those that the demo installs', () => {
    const {dependencies, devDependencies} = JSON.parse(read('package.json'));
    const ofDemo = JSON.parse(read('demo/package.json')).dependencies;
    for (const [name, version] of Object.entries({...dependencies, ...ofDemo})) {
      assert.equal(ofDemo[name], version, `${name} in demo/package.json`);
      assert.equal({...devDependencies, ...dependencies}[name], version, `${name} in package.json`);
    }
  });

  it('tells editors and templates the same', async () => {
    const manifest = JSON.parse(read('dist/web-types.json'));
    const html = JSON.parse(read('dist/vscode.html-custom-data.json'));
    const css = JSON.parse(read('dist/vscode.css-custom-data.json'));
    const [timeline, filter, link, overview, story] = manifest.contributions.html.elements;
    assert.deepEqual(
      [timeline.name, filter.name, link.name, overview.name, story.name],
      ['event-timeline', 'timeline-filter', 'timeline-link', 'timeline-overview', 'timeline-story'],
    );
    assert.deepEqual(
      html.tags.map(({name}) => name),
      [timeline.name, filter.name, link.name, overview.name, story.name],
    );
    for (const {source} of [timeline, filter, link, overview, story])
      assert.ok((await import(new URL(source.module, root)))[source.symbol], source.module);
    assert.deepEqual(
      timeline.attributes.map(({name}) => name),
      html.tags[0].attributes.map(({name}) => name),
    );
    assert.deepEqual(
      html.tags[0].attributes.find(({name}) => name === 'layout').values.map(({name}) => name),
      ['auto', 'flags', 'vertical', 'lanes', 'list', 'table'],
    );
    assert.equal(
      timeline.js.properties.find(({name}) => name === 'data').type,
      'TimelineDataset | ColumnDataset | SourceDataset | readonly TimelineEvent[] | null | undefined',
    );
    assert.ok(!timeline.js.properties.some(({name}) => name === 'issues'), 'what cannot be set is not offered');
    assert.deepEqual(timeline.js.events.map(({name}) => name).sort(), [
      'timeline-as-of',
      'timeline-export',
      'timeline-filter',
      'timeline-issues',
      'timeline-load',
      'timeline-select',
      'timeline-view',
    ]);
    assert.ok(
      css.properties.some(({name}) => name === '--timeline-ink') &&
        css.pseudoElements.some(({name}) => name === '::part(legend)'),
    );
    for (const framework of ['react', 'preact', 'solid', 'svelte', 'vue'])
      assert.match(read(`dist/types/${framework}.d.ts`), /'event-timeline': .*EventTimelineProperties/);
  });

  it('has components for React that are marked for its servers', async () => {
    assert.match(read('dist/react.js'), /^'use client';/);
    const {EventTimeline, TimelineOverview} = await import('event-timeline/react');
    assert.deepEqual([EventTimeline.displayName, TimelineOverview.displayName], ['EventTimeline', 'TimelineOverview']);
  });
});
