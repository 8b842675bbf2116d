// Rules of this house that no plugin has.

const noStyleAttribute = {
  meta: {type: 'problem', docs: {description: 'no style attributes in templates'}},
  create(context) {
    return {
      TaggedTemplateExpression({tag, quasi}) {
        if (tag.type !== 'Identifier' || (tag.name !== 'html' && tag.name !== 'svg')) return;
        for (const part of quasi.quasis) {
          if (/\sstyle\s*=/.test(part.value.raw)) {
            context.report({node: part, message: 'A style attribute is what a strict content security policy forbids: use a class, an SVG attribute, or CSSOM.'});
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
        context.report({node: callee, message: 'Date reads "-0044-03-15" as 2044 and a year before 100 as 19xx: parse with parseDate, and count with time/calendar.'});
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
      if (node.accessibility === 'private') context.report({node, message: 'Write #name: what is private stays so when it runs.'});
    };
    return {MethodDefinition: check, PropertyDefinition: check};
  },
};

export default {meta: {name: 'house'}, rules: {'no-style-attribute': noStyleAttribute, 'no-date-from-text': noDateFromText, 'no-html-from-text': noHtmlFromText, 'no-vague-file': noVagueFile, 'no-private-keyword': noPrivateKeyword}};
