/** Methods of a D3 selection that neither the package nor the D3 modules that it uses call. */
const UNUSED = ['selectChild', 'selectChildren', 'sort', 'classed', 'html', 'raise', 'lower', 'insert', 'clone', 'dispatch'];

/**
 * Takes them out of the one file for a script tag: a bundler cannot see that nobody calls a method of a prototype. The
 * modules of the package use D3 as it is.
 */
export function trimSelection() {
  return {
    name: 'trim-selection',
    transform(code, id) {
      if (!/\/d3-selection\.m?js$/.test(id)) return null;
      return {
        code: UNUSED.reduce((left, name) => {
          const entry = new RegExp(`^  ${name}: selection_${name},?\\n`, 'm');
          if (!entry.test(left)) this.error(`d3-selection has no ${name} where it had it`);
          return left.replace(entry, '');
        }, code),
        map: null,
      };
    },
  };
}
