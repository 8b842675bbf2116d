// Lint rules of this project that no plugin has.
import {basename, dirname, relative, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';

const noStyleAttribute = {
  meta: {type: 'problem', docs: {description: 'no style attributes in templates'}},
  create(context) {
    return {
      TaggedTemplateExpression({tag, quasi}) {
        if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
        for (const part of quasi.quasis) {
          if (/\sstyle\s*=/.test(part.value.raw)) {
            context.report({
              node: part,
              message:
                'A style attribute is what a strict content security policy forbids: use a class, an SVG attribute, or CSSOM.',
            });
          }
        }
      },
    };
  },
};

const noDateFromText = {
  meta: {type: 'problem', docs: {description: 'no dates through Date'}},
  create(context) {
    return {
      NewExpression({callee, arguments: args}) {
        if (callee.type !== 'Identifier' || callee.name !== 'Date' || args.length === 0) return;
        context.report({
          node: callee,
          message:
            'Date reads "-0044-03-15" as 2044 and a year before 100 as 19xx: parse with parseDate, and count with time/calendar.',
        });
      },
    };
  },
};

const BANNED_CALLS = new Set(['html', 'setHTMLUnsafe', 'parseHTMLUnsafe', 'createContextualFragment']);

const noHtmlFromText = {
  meta: {type: 'problem', docs: {description: 'no text parsed as HTML'}},
  create(context) {
    return {
      CallExpression({callee}) {
        if (callee.type !== 'MemberExpression' || callee.computed || !BANNED_CALLS.has(callee.property.name)) return;
        context.report({node: callee, message: 'Text only: see SECURITY.md.'});
      },
    };
  },
};

const noVagueFile = {
  meta: {type: 'problem', docs: {description: 'files are named for what they hold'}},
  create(context) {
    return {
      Program(node) {
        if (/(^|[-/])(utils?|helpers?|manager|misc|common)\b[^/]*$/.test(context.filename)) {
          context.report({node, message: 'Name the file for the one thing that it holds.'});
        }
      },
    };
  },
};

const noPrivateKeyword = {
  meta: {type: 'problem', docs: {description: '#private in place of private'}},
  create(context) {
    const check = (node) => {
      if (node.accessibility === 'private')
        context.report({node, message: 'Write #name: what is private stays so when it runs.'});
    };
    return {MethodDefinition: check, PropertyDefinition: check};
  },
};

/** The bundle is minified with `pure_getters`, which takes a reading that is not used for nothing at all. */
const noReadingForEffect = {
  meta: {type: 'problem', docs: {description: 'no property read only for what that does'}},
  create(context) {
    return {
      UnaryExpression({operator, argument}) {
        if (operator === 'void' && argument.type === 'MemberExpression')
          context.report({node: argument, message: 'The bundle leaves this reading out: call a function instead.'});
      },
    };
  },
};

/** What each folder of src may import besides itself, types included, and why no more. */
const LAYERS = {
  time: {may: [], why: 'a date knows nothing of events'},
  data: {may: ['time'], why: 'data is read before it is shown'},
  view: {may: ['time'], why: 'a stretch of time knows nothing of what lies in it'},
  locales: {may: ['time', 'data'], why: 'words are said of dates and data'},
  formats: {may: ['time', 'data'], why: 'a file becomes data before anything is shown'},
  exports: {may: ['time', 'data', 'formats', 'locales'], why: 'a file is written from data, not from a picture'},
  query: {may: ['time', 'data', 'view'], why: 'what lies where in time is asked before it is laid out'},
  stream: {may: ['time', 'data', 'query'], why: 'a file is read on any thread, before anything is shown'},
  layout: {
    may: ['time', 'data', 'view', 'query'],
    why: 'a layout is pure geometry, and measures text through its port',
  },
  scene: {may: ['time', 'data', 'view', 'query', 'locales', 'layout'], why: 'a scene is a picture as data'},
  render: {may: ['time', 'data', 'view', 'query', 'locales', 'layout', 'scene'], why: 'a renderer draws any scene'},
  interaction: {may: ['time', 'data', 'view', 'query', 'layout'], why: 'state in, state out'},
  elements: {
    may: [
      'time',
      'data',
      'formats',
      'exports',
      'view',
      'query',
      'stream',
      'locales',
      'layout',
      'scene',
      'render',
      'interaction',
    ],
    why: 'a class is apart from its registration',
  },
  cli: {
    may: ['core', 'time', 'data', 'formats', 'exports', 'locales', 'layout', 'scene', 'render'],
    why: 'the command line reads files and writes pictures',
  },
  define: {may: ['elements'], why: 'it registers and does nothing else'},
  samples: {may: ['data'], why: 'a sample is data'},
};
const SRC = fileURLToPath(new URL('../../src/', import.meta.url));

const layers = {
  meta: {type: 'problem', docs: {description: 'which folder of src imports which'}},
  create(context) {
    const folderOf = (path) => relative(SRC, path).split('/').slice(0, -1)[0];
    // A file that is in no folder is named itself.
    const targetOf = (path) => folderOf(path) ?? basename(path, '.js');
    const folder = context.filename.startsWith(SRC) ? folderOf(context.filename) : undefined;
    if (!folder) return {};
    const layer = LAYERS[folder];
    const check = ({source}) => {
      if (!source || typeof source.value !== 'string' || !source.value.startsWith('.')) return;
      const target = targetOf(resolve(dirname(context.filename), source.value));
      if (target === folder || layer?.may.includes(target)) return;
      context.report({
        node: source,
        message: layer
          ? `${folder}/ imports ${layer.may.map((name) => `${name}/`).join(', ') || 'no other folder'}: ${layer.why}.`
          : `Say in scripts/lint/house.mjs what ${folder}/ may import.`,
      });
    };
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: ({argument}) => check({source: argument?.literal ?? argument}),
    };
  },
};

const GLOBALS = new Set(['window', 'document', 'globalThis', 'self']);

const noGlobalListener = {
  meta: {type: 'problem', docs: {description: 'nothing listens on window or document'}},
  create(context) {
    return {
      CallExpression({callee}) {
        const {object, property} = callee;
        const isGlobal =
          callee.name === 'addEventListener' ||
          (property?.name === 'addEventListener' &&
            (GLOBALS.has(object.name) || object.property?.name === 'ownerDocument'));
        if (isGlobal)
          context.report({
            node: callee,
            message: 'Nothing listens on window or document but for a reason that is said: the page is not ours.',
          });
      },
    };
  },
};

export default {
  meta: {name: 'house'},
  rules: {
    'no-style-attribute': noStyleAttribute,
    'no-date-from-text': noDateFromText,
    'no-html-from-text': noHtmlFromText,
    'no-vague-file': noVagueFile,
    'no-private-keyword': noPrivateKeyword,
    'no-reading-for-effect': noReadingForEffect,
    layers,
    'no-global-listener': noGlobalListener,
  },
};
