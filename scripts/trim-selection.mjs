import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

/** The methods of a D3 selection that the picture calls. */
const CALLED = ['select', 'selectAll', 'data', 'join', 'order', 'each', 'append'];
const NAME = '\0drawing-selection';

/**
 * What the picture never asks of these methods, as it calls them: elements are selected, not found by a selector;
 * `selectAll` is given one, `select` a function; data are an array, given with a key; a function tells `join` what enters,
 * which is always merged with what stays, of the same parents.
 */
const UNREACHED = [
  // Only HTML elements are created by name: SVG marks are created by functions.
  [
    /^function creator\(name\) \{[^]*?^\}/m,
    'const creator = (name) => function() { return this.ownerDocument.createElement(name); };',
  ],
  [/typeof selector === "string"\s+\? new Selection\(\[\[document\.querySelector.*\s+: /, ''],
  [/if \(typeof select !== "function"\) select = selector\(select\);/, ''],
  [/if \(typeof select === "function"\) select = arrayAll\(select\);\s+else /, ''],
  [/return selector == null \? empty : function/, 'return function'],
  [/if \(!arguments\.length\) return Array\.from\(this, datum\);/, ''],
  [/if \(typeof value !== "function"\) value = constant\(value\);/, ''],
  [/arraylike\(value\.call\(parent, parent && parent\.__data__, j, parents\)\)/, 'value'],
  [/key \? bindKey : bindIndex/, 'bindKey'],
  [/if \(typeof onenter === "function"\) \{[^]*?else \{[^]*?\n {2}\}/, 'enter = onenter(enter);'],
  [/if \(onupdate != null\) \{[^]*?\n {2}\}\n/, ''],
  [/if \(onexit == null\) exit\.remove\(\); else onexit\(exit\);/, 'exit.remove();'],
  [/return enter && update \? enter\.merge\(update\)\.order\(\) : update;/, 'return enter.merge(update).order();'],
  [/context\.selection \? context\.selection\(\) : context/, 'context'],
  [/for \(; j < m0; \+\+j\) \{[^]*?\n {2}\}\n/, ''],
  [/ {2}this\.namespaceURI = parent\.namespaceURI;\n/, ''],
  [/this\._enter \|\| this\._groups\.map\(sparse\)/, 'this._enter'],
  [/this\._exit \|\| this\._groups\.map\(sparse\)/, 'this._exit'],
  [/ {2}constructor: Selection,\n/, ''],
  [/m1 = groups1\.length, m = Math\.min\(m0, m1\)/, 'm = m0'],
  // An element to come is only appended.
  [/constructor: EnterNode,\s+(appendChild: .*\}),[^]*?(?=\n\};)/, '$1'],
];

/**
 * Reduces the D3 selection in the first file to the methods in `CALLED`: a bundler cannot remove unused methods of a
 * prototype. What is loaded later, such as d3-zoom, has a complete one; both work on the same elements. The unbundled
 * modules use D3 as it is.
 */
export function trimSelection() {
  return {
    name: 'trim-selection',
    resolveId: (source, importer) => (source === 'd3' && importer.endsWith('/render/live-picture.js') ? NAME : null),
    load(id) {
      if (id !== NAME) return null;
      const d3 = createRequire(createRequire(import.meta.url).resolve('d3'));
      const code = readFileSync(d3.resolve('d3-selection'), 'utf8');
      const reached = UNREACHED.reduce((rest, [part, instead]) => {
        if (!part.test(rest)) this.error(`d3-selection has no ${part} where it had it`);
        return rest.replace(part, instead);
      }, code);
      const bodies = new Map(
        [...reached.matchAll(/^function selection_(\w+)\([^]*?^\}/gm)].map(([body, name]) => [name, body]),
      );
      const kept = new Set(CALLED);
      // Keep also the methods that these call.
      for (const name of kept) {
        if (!bodies.has(name)) this.error(`d3-selection has no ${name} where it had it`);
        for (const [, called] of bodies.get(name).matchAll(/\.(\w+)\(/g))
          if (bodies.has(called) && called !== 'call') kept.add(called); // `call` may be that of a function
      }
      const trimmed = reached
        .replaceAll(/^ {2}(\w+): selection_\1,?\n/gm, (entry, name) => (kept.has(name) ? entry : ''))
        // Nothing iterates over a selection, or uses its classes `ClassList` and `Local`.
        .replaceAll(/,?\n {2}\[Symbol\.iterator\]: selection_iterator\n/g, '\n')
        .replaceAll(/^(?:ClassList|Local)\.prototype = [^]*?^\};\n/gm, '');
      return {code: trimmed, map: null, moduleSideEffects: false};
    },
  };
}
