/** The folders of `src` in the order that compresses best; what a module needs comes before it in any. */
const FOLDERS = [
  'locales',
  'time',
  'data',
  'view',
  'query',
  'layout/flags',
  'layout',
  'scene',
  'render',
  'elements',
  'define',
];

/**
 * Puts the modules of the first file in the order of their folders, after Lit. Rollup follows the imports, through
 * folders of all kinds; but compression finds only what stood within the 32 KB before, and what is alike mostly stands
 * in one folder.
 */
export function orderByFolder() {
  return {
    name: 'order-by-folder',
    async transform(code, id) {
      if (!this.getModuleInfo(id).isEntry) return null;
      const found = new Set();
      const follow = async (ids) => {
        for (const one of ids) {
          if (found.has(one)) continue;
          const {importedIds} = await this.load({id: one, resolveDependencies: true});
          await follow(importedIds);
          found.add(one);
        }
      };
      const sources = [...code.matchAll(/(?<=from |import )'(\.[^']+)'/g)].map(([, source]) => source);
      await follow((await Promise.all(sources.map((source) => this.resolve(source, id)))).map((one) => one.id));
      const folderOf = (one) => FOLDERS.findIndex((folder) => one.includes(`/dist/${folder}/`));
      // Those that a plugin has made have no name to import them by.
      const ordered = [...found].filter((one) => !one.startsWith('\0')).sort((a, b) => folderOf(a) - folderOf(b));
      return {code: ordered.map((one) => `import ${JSON.stringify(one)};\n`).join('') + code, map: null};
    },
  };
}
