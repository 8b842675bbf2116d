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

export default {meta: {name: 'house'}, rules: {'no-style-attribute': noStyleAttribute, 'no-date-from-text': noDateFromText}};
