/**
 * Parts of Lit that are never reached in the bundle, and what takes their place, by the end of the name of their module.
 */
const UNREACHED = {
  '/css-tag.js': [
    // Style sheets that are adopted: every browser that has custom states, without which no timeline is shown, has them.
    [/\w+\.ShadowRoot&&\(.*?&&"replace"in CSSStyleSheet\.prototype/, 'true'],
    // The bundle exports no `css`, and every style sheet in it is made by that of Lit, from others such.
    [/if\(this\._\$cssResult\$=!0,\w+!==\w+\)throw Error\("CSSResult is not constructable[^"]*"\);/, ''],
    [
      /\(\w+=>\{if\(!0===\w+\._\$cssResult\$\)[^}]*throw Error\("Value passed to 'css' function[^}]*\}\)\((\w+)\)/,
      '$1.cssText',
    ],
    [/1===(\w+)\.length\?\1\[0\]:(?=\w+\.reduce)/, ''],
    // Every style sheet is written once, in a module: none is found again by its text.
    [/\{const (\w+)=void 0!==.*?void 0===\w+&&\((.*?),\1&&\w+\.set\(\w+,\w+\)\)\}/, '$2;'],
    [/const s=this\.t;/, ''],
    [/,this\.t=e/, ''],
    [/toString\(\)\{return this\.cssText\}/, ''],
  ],
  '/reactive-element.js': [
    // Decorators: the elements list their properties, and every browser that has them has no metadata of decorators.
    [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
    [/const \w+=this\[Symbol\.metadata\];if\(null!==\w+\)\{.*?\}(?=this\._\$Eh=new Map)/, ''],
    [/static addInitializer\(\w+\)\{.*?\}(?=static )/, ''],
    [/,this\.constructor\.l\?\.forEach\(\w+=>\w+\(this\)\)/, ''],
    [/,void 0!==\w+\.l&&\(this\.l=\[\.\.\.\w+\.l\]\)/, ''],
    // No property of an element is reflected by Lit, has a default that is, or is given as JSON.
    [/toAttribute\(\w+,\w+\)\{.*?return \w+\},(?=fromAttribute)/, ''],
    [/case Object:case Array:try\{.*?\}catch\(\w+\)\{\w+=null\}/, ''],
    [/_\$ET\(\w+,\w+\)\{.*?\}(?=_\$AK\()/, ''],
    [/\?\?this\._\$Ej\?\.get\(\w+\)\?\?\w+/, ''],
    [/\|\|(\w+)\.useDefault&&\1\.reflect&&.*?(?=\)\)return;this\.C)/, ''],
    [/(C\(\w+,\w+),\{useDefault:(\w+),.*?void 0!==\w+\)\|\|\((.*?)\|\|\2(.*?),!0===\w+&&.*?\)\}(?=async)/, '$1){$3$4}'],
    [/this\._\$Eq&&=.*?,(?=this\._\$EM\(\)\}updated)/, ''],
    [/&&this\._\$Em!==\w+(?=\)\{const)/, ''],
    [/this\._\$Em=\w+;(?=const)/, ''],
    [/,this\._\$Em=null(?=\}\}requestUpdate)/, ''],
    [/this\._\$Em=null,/, ''],
    // Nor does one have a converter or a comparison of its own, or a name that is a symbol.
    [/"function"==typeof \w+\.converter\?.*?\.converter:(?=\w+;)/, ''],
    [
      /,\w+=!1,\w+(\)\{if\(void 0!==(\w+)\)\{const )\w+=this\.constructor;if\(!1===\w+&&\((\w+)=this\[\2\]\),.*?\.hasChanged\?\?(\w+)\)\(/,
      '$1$3=this[$2];if(!($4(',
    ],
    [/attribute:!0,type:String,.*?(?=\})/, 'attribute:!0'],
    [/"string"==typeof (\w+)\?\1\.toLowerCase\(\):void 0/, '$1.toLowerCase()'],
    [/\[(\.{3}\w+\(\w+\)),\.{3}\w+\(\w+\)\]/, '[$1]'],
    [/!\w+\.noAccessor(?=\)\{)/, 'true'],
    // The style sheets of the elements are all different: each is kept.
    [/(static finalizeStyles\((\w+)\)\{).*?(?=\}static)/, '$1return[$2??[]].flat(1/0)'],
    // What an accessor of the element's own holds at first is read when it is first drawn, not told as changed.
    [/,this\.prototype\.hasOwnProperty\((\w+)\)&&\(.*?\.wrapped=!0\)/, ''],
    [/const \w+=this\.constructor\.elementProperties;if\(\w+\.size>0\)for\(.*?wrapped:.*?\)\}(?=\}let)/, ''],
    // Nothing puts an update off, or asks whether there is to be one.
    [
      /const \w+=this\.scheduleUpdate\(\);return null!=\w+&&await \w+,(!this\.isUpdatePending\})scheduleUpdate\(\)\{.*?\}/,
      'this.performUpdate();return$1',
    ],
    [/(\w+)=this\.shouldUpdate\(\w+\),\1\?\((this\.willUpdate.*?)\):this\._\$EM\(\)(?=\}catch)/, '$2,$1=!0'],
    [/shouldUpdate\(\w+\)\{return!0\}/, ''],
    // A property without an attribute says so.
    [/if\(\w+\.state&&\(\w+\.attribute=!1\),/, 'if('],
    // What polyfills patch: no browser that has custom states needs them.
    [/,\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ';'],
  ],
  '/lit-html.js': [
    // Templates of the package hold no MathML, and nothing that changes within scripts, style sheets or comments.
    [/:3===\w+\?"<math>":""/, ':""'],
    [/:3===\w+\?"<\/math>":""/, ':""'],
    [/(2===(\w+))\|\|3===\2/, '$1'],
    [/\(\w+\.test\(\w+\[2\]\)&&\(\w+=RegExp\("<\/"\+\w+\[2\],"g"\)\),(\w+=\w+)\)/, '($1)'],
    [/if\(\w+\.test\(\w+\.tagName\)\)\{.*?\}\}(?=\}else if)/, ''],
    [
      /(else if\(8===\w+\.nodeType\))if(\(\w+\.data===\w+\))(\w+\.push\(\{type:2,index:\w+\}\);)else\{.*?length-1\}/,
      '$1$2&&$3',
    ],
    // Listeners are functions; one with options is not put in the place of another.
    [/"function"==typeof this\._\$AH\?(this\._\$AH\.call\([^)]*\)):this\._\$AH\.handleEvent\(\w+\)/, '$1'],
    [/\|\|(\w+)\.capture!==(\w+)\.capture\|\|\1\.once!==\2\.once\|\|\1\.passive!==\2\.passive/, ''],
    // No template is compiled before, or made for another document.
    [/"number"==typeof \w+\?(this\._\$AC\(\w+\)):\(void 0===.*?,this\.options\)\),\w+\)/, '$1'],
    [/\(\w+\?\.creationScope\?\?(\w+)\)/, '$1'],
    // No directive of the package asks where it stands.
    [/get parentNode\(\)\{return this\._\$AM\.parentNode\}/, ''],
    [/get parentNode\(\)\{let.*?,(\w+)\}(?=get startNode)/, ''],
    [/get startNode\(\)\{.*?\}get endNode\(\)\{.*?\}/, ''],
    [/get tagName\(\)\{return this\.element\.tagName\}/, ''],
    // Every template is a tagged literal of a module.
    [/if\(!\w+\(\w+\)\|\|!\w+\.hasOwnProperty\("raw"\)\)throw Error\("invalid template strings array"\);/, ''],
    [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ';'],
  ],
  '/lit-element.js': [
    [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
    [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("[^"]*"\);/, ''],
  ],
};

/** Removes from Lit what the bundle never reaches; the modules that are not bundled use it as it is. */
export function trimLit() {
  return {
    name: 'trim-lit',
    transform(code, id) {
      const [, unreached] = Object.entries(UNREACHED).find(([name]) => id.endsWith(name)) ?? [];
      if (!unreached) return null;
      const trimmed = unreached.reduce((rest, [part, instead]) => {
        if (!part.test(rest)) this.error(`Lit has no ${part} where it had it`);
        return rest.replace(part, instead);
      }, code);
      return {code: trimmed, map: null};
    },
  };
}
