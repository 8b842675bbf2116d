/** Parts of Lit that are never reached in the bundle, and what takes their place. */
const UNREACHED = [
  // Style sheets that are adopted: every browser that has custom states, without which no timeline is shown, has them.
  [/\w+\.ShadowRoot&&\(.*?&&"replace"in CSSStyleSheet\.prototype/, 'true'],
  // The bundle exports no `css`, and every style sheet in it is made by that of Lit, from others such.
  [/if\((this\._\$cssResult\$=!0),\w+!==\w+\)throw Error\("CSSResult is not constructable[^"]*"\)/, '$1'],
  [/throw Error\("Value passed to 'css' function[^"]*"\+\w+\+"[^"]*"\)/, ''],
];

/** Removes from Lit what the bundle never reaches; the modules that are not bundled use it as it is. */
export function trimLit() {
  return {
    name: 'trim-lit',
    transform(code, id) {
      if (!id.endsWith('/css-tag.js')) return null;
      const trimmed = UNREACHED.reduce((rest, [unreached, instead]) => {
        if (!unreached.test(rest)) this.error(`Lit has no ${unreached} where it had it`);
        return rest.replace(unreached, instead);
      }, code);
      return {code: trimmed, map: null};
    },
  };
}
