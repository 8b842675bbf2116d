import {minifyHTMLLiterals} from 'minify-literals';

/** Minifies the HTML and CSS in our own templates; those of dependencies come minified. */
export function minifyTemplateLiterals() {
  return {
    name: 'minify-template-literals',
    async transform(code, id) {
      if (id.includes('node_modules') || !/\b(html|css|svg)`/.test(code)) return null;
      const result = await minifyHTMLLiterals(code, {fileName: id});
      return result && {code: result.code, map: result.map};
    },
  };
}
