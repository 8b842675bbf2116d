const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Lets the first file export what the files beside it take from there under the names that it has within: Rollup names
 * each export before the code is minified, and so every one would be written with two names. The exports of the entry
 * keep their names.
 */
export function shareShortNames() {
  return {
    name: 'share-short-names',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({type}) => type === 'chunk');
      const first = chunks.find(({isEntry}) => isEntry);
      const isPublic = new Set(this.getModuleInfo(first.facadeModuleId).exports);
      const nameWithin = new Map();
      first.code = first.code.replace(/(?<=[;}]export\{)[^}]+/, (list) =>
        list.replaceAll(/([\w$]+) as ([\w$]+)/g, (entry, within, exported) => {
          if (isPublic.has(exported)) return entry;
          nameWithin.set(exported, within);
          return within;
        }),
      );
      if (!nameWithin.size) this.error('The first file exports in another way now');
      for (const chunk of chunks.filter((one) => [...one.imports, ...one.dynamicImports].includes(first.fileName))) {
        const {code} = chunk;
        const end = code.indexOf(`}from"./${first.fileName}"`);
        const start = code.lastIndexOf('import{', end);
        if (end < 0 || start < 0) this.error(`${chunk.fileName} takes from the first file in another way now`);
        const list = code
          .slice(start, end)
          .replaceAll(/(?<=[{,])([\w$]+)(?: as ([\w$]+))?/g, (_entry, exported, local = exported) => {
            const within = nameWithin.get(exported) ?? exported;
            return within === local ? local : `${within} as ${local}`;
          });
        chunk.code = code.slice(0, start) + list + code.slice(end);
        const map = bundle[chunk.sourcemapFileName];
        map.source = map.source.replace(/(?<="mappings":")[g-z0-9+/]*[A-Za-f]/, (column) =>
          written(read(column) + chunk.code.length - code.length),
        );
      }
    },
  };
}

/** Reads a positive number of a source map: base 64, the last five bits first, and of these the last is the sign. */
function read(digits) {
  return [...digits].reduceRight((sum, digit) => sum * 32 + (DIGITS.indexOf(digit) % 32), 0) >> 1;
}

/** Writes such a number. */
function written(number) {
  let digits = '';
  let rest = number << 1;
  for (; rest > 31; rest >>= 5) digits += DIGITS[32 + (rest % 32)];
  return digits + DIGITS[rest];
}
