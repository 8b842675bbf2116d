// The lint rules hold the house: what they forbid is refused, with the reason.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {after, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const house = mkdtempSync(join(tmpdir(), 'event-timeline-house-'));
for (const name of ['.oxlintrc.json', 'tsconfig.json', 'package.json', 'scripts'])
  cpSync(join(root, name), join(house, name), {recursive: true});
symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'));
after(() => rmSync(house, {recursive: true}));

/**
 * Puts files into the house, and tells what the linter says of each: in one run, because most of a run is its start.
 */
function lint(files) {
  for (const [path, code] of files) {
    const file = join(house, path);
    mkdirSync(dirname(file), {recursive: true});
    writeFileSync(file, code, {flag: 'wx'}); // none takes the place of another
  }
  const {stdout} = spawnSync(
    join(root, 'node_modules/.bin/oxlint'),
    ['--deny-warnings', '--format=json', ...files.map(([path]) => path)],
    {cwd: house, encoding: 'utf8'},
  );
  const {diagnostics, number_of_files: read} = JSON.parse(stdout);
  assert.equal(read, files.length);
  return files.map(([path]) =>
    diagnostics
      .filter(({filename}) => filename === path)
      .map(({code, message, help}) => `${code} ${message} ${help}`)
      .join('\n'),
  );
}

describe('the house', () => {
  const forbidden = [
    ['src/time/x.ts', "import {a} from '../data/types.js';\nexport const x = a;", /time\/ imports no other folder/],
    [
      'src/data/x.ts',
      "import {a} from '../layout/bars.js';\nexport const x = a;",
      /data\/ imports time\/: data is read before it is shown/,
    ],
    [
      'src/layout/flags/x.ts',
      "import {a} from '../../scene/sheet.js';\nexport const x = a;",
      /layout\/ imports time\/, data\/, view\/, query\/: a layout is pure geometry/,
    ],
    [
      'src/scene/x.ts',
      "import {a} from '../render/render-svg.js';\nexport const x = a;",
      /a scene is a picture as data/,
    ],
    [
      'src/render/x.ts',
      "import {a} from '../elements/timeline/picture.js';\nexport const x = a;",
      /a renderer draws any scene/,
    ],
    [
      'src/render/x.ts',
      "import type {A} from '../elements/timeline/picture.js';\nexport type X = A;",
      /a renderer draws any scene/,
    ],
    [
      'src/render/x.ts',
      "export const x = () => import('../elements/timeline/picture.js');",
      /a renderer draws any scene/,
    ],
    ['src/render/x.ts', "export * from '../index.js';", /a renderer draws any scene/],
    [
      'src/view/x.ts',
      "import {a} from '../layout/bars.js';\nexport const x = a;",
      /view\/ imports time\/: a stretch of time/,
    ],
    ['src/rooms/x.ts', "import {a} from '../layout/bars.js';\nexport const x = a;", /what rooms\/ may import/],
    ['src/interaction/x.ts', "import {a} from '../scene/scene.js';\nexport const x = a;", /state in, state out/],
    ['src/elements/x.ts', "import '../define/event-timeline.js';\nexport const x = 1;", /apart from its registration/],
    [
      'src/locales/x.ts',
      "import {a} from '../layout/bars.js';\nexport const x = a;",
      /locales\/ imports time\/, data\/: words are said of dates and data/,
    ],
    ['src/samples/x.ts', "import {a} from '../time/calendar.js';\nexport const x = a;", /a sample is data/],
    ['src/core.ts', "export * from './elements/timeline/picture.js';", /no DOM/],
    ['src/layout/x.ts', "import {select} from 'd3-selection';\nexport const x = select;", /Import from 'd3'/],
    ['stories/x.ts', "import {a} from '../src/index.js';\nexport const x = a;", /as a stranger would/],
    ['src/render/x.ts', "export const x = (e: Element) => (e.innerHTML = 'a');", /Text only/],
    [
      'src/elements/x.ts',
      "import {unsafeHTML} from 'lit/directives/unsafe-html.js';\nexport const x = unsafeHTML;",
      /Text only/,
    ],
    [
      'src/elements/x.ts',
      "import {styleMap} from 'lit/directives/style-map.js';\nexport const x = styleMap;",
      /no style attributes/,
    ],
    [
      'src/elements/x.ts',
      'import {html} from \'lit\';\nexport const x = html`<b style="color: red"></b>`;',
      /strict content security policy/,
    ],
    [
      'src/elements/x.ts',
      "document.addEventListener('keydown', () => {});\nexport const x = 1;",
      /the page is not ours/,
    ],
    [
      'src/elements/x.ts',
      "globalThis.addEventListener('keydown', () => {});\nexport const x = 1;",
      /the page is not ours/,
    ],
    ['src/elements/x.ts', "addEventListener('keydown', () => {});\nexport const x = 1;", /the page is not ours/],
    ['src/time/x.ts', "export const x = new Date('2021');", /parse with parseDate/],
    ['src/time/x.ts', 'export const x = (a: any) => a;', /any/],
    ['src/time/x.ts', 'const x = 1;\nexport default x;', /default/],
    ['src/render/x.ts', "export const x = (e: Element) => e.setHTMLUnsafe('a');", /Text only/],
    ['src/elements/x.ts', 'export const x = (list: number[]) => void list[0];', /The bundle leaves this reading out/],
    ['src/time/date-utils.ts', 'export const x = 1;', /one thing that it holds/],
    ['src/time/x.ts', 'export class X {\n  private x = 1;\n}', /#name/],
    ['src/time/x.ts', Array.from({length: 301}, (_, i) => `export const x${i} = ${i};`).join('\n'), /too many lines/],
  ];
  const good = ['src/layout/x.ts', "import {DAY} from '../time/calendar.js';\n\nexport const x = DAY;\n"];
  const said = lint([...forbidden.map(([path, code], i) => [path.replace('/x.ts', `/x-${i}.ts`), code]), good]);

  forbidden.forEach(([path, code, reason], i) => {
    it(`${path}: ${code.split('\n')[0].slice(0, 70)}`, () => assert.match(said[i], reason));
  });

  it('lets pass what keeps to them', () => assert.equal(said.at(-1), ''));
});
