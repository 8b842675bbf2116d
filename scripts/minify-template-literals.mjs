import {minifyHTMLLiterals} from 'minify-literals';

/**
 * Minifies the HTML and CSS in our own templates, between whose tag and backtick the compiler leaves a space; those of
 * dependencies come minified.
 */
export function minifyTemplateLiterals() {
  return {
    name: 'minify-template-literals',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|css) ?`/.test(code)) return null;
      // A map for the lines of a stylesheet helps nobody.
      if (/\bcss ?`/.test(code))
        return {code: code.replace(/\bcss ?`([^`]*)`/g, (_, css) => `css\`${minifyCss(css)}\``), map: null};
      const result = await minifyHTMLLiterals(code, {fileName: id});
      return result && {code: result.code, map: result.map};
    },
  };
}

/** Takes out comments, and spaces where they mean nothing: our styles hold no strings with such. */
function minifyCss(css) {
  return css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replace(/;}/g, '}')
    .trim();
}
