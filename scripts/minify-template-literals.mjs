import {minifyHTMLLiterals} from 'minify-literals';

/**
 * Makes a plugin for Rollup that minifies the HTML and CSS in the project's own templates, between whose tag and
 * backtick the compiler leaves a space; dependencies are minified already.
 */
export function minifyTemplateLiterals() {
  return {
    name: 'minify-template-literals',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|css) ?`/.test(code)) return null;
      // Style sheets need no source map.
      if (/\bcss ?`/.test(code))
        return {code: code.replace(/\bcss ?`([^`]*)`/g, (_, css) => `css\`${minifyCss(css)}\``), map: null};
      const result = await minifyHTMLLiterals(code, {fileName: id});
      return result && {code: result.code, map: result.map};
    },
  };
}

/** Removes comments, needless spaces, and zeros before a point. The styles of the project have no strings that contain either. */
function minifyCss(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/([:,( -])0\./g, '$1.')
    .replace(/;}/g, '}')
    .trim();
}
