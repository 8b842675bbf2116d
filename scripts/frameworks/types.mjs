/** The capitalised names in some types, sorted: those to import. */
const namesIn = (types) =>
  [...new Set(types.flatMap((type) => type.match(/\b[A-Z]\w*/g) ?? []))].sort((a, b) => a.localeCompare(b));

/** Adds undefined to a type, unless it has it. */
const optional = (type) => (/\bundefined$/.test(type) ? type : `${type} | undefined`);

const comment = (text, indent) => `${indent}/** ${text.replaceAll(/\s*\n\s*/g, ' ')} */\n`;

/** Writes an interface with a comment on it and on each member. */
function interfaceOf(name, members, said) {
  const lines = members.map((member) => `${comment(member.description, '  ')}  ${member.key}: ${member.type};\n`);
  return `${comment(said, '')}export interface ${name} {\n${lines.join('')}}\n`;
}

/** The declarations that the types of all frameworks share. */
export function sharedTypes(elements) {
  const names = namesIn(elements.flatMap(({properties, events}) => [...properties, ...events].map(({type}) => type)));
  const interfaces = elements.flatMap(({name, tagName, properties, events}) => [
    interfaceOf(
      `${name}Properties`,
      properties.map((property) => ({...property, key: `${property.name}?`, type: optional(property.type)})),
      `What a page may set of \`<${tagName}>\`.`,
    ),
    interfaceOf(
      `${name}Attributes`,
      properties
        .filter(({name: property, attribute}) => attribute && attribute !== property)
        .map((property) => ({
          ...property,
          key: `'${property.attribute}'?`,
          type: optional(property.type === 'number' ? 'number | string' : property.type),
        })),
      'Its attributes that have another name than their property.',
    ),
    interfaceOf(
      `${name}Events`,
      events.map((event) => ({...event, key: `'${event.name}'`})),
      'Its events.',
    ),
  ]);
  return `import type {${names.join(', ')}} from '../index.js';

${interfaces.join('\n')}
/** A listener for each event, under a name that a framework gives it. */
export type Listeners<Events, Prefix extends string> = {
  [Name in keyof Events & string as \`\${Prefix}\${Name}\`]?: ((event: Events[Name]) => void) | undefined;
};

/** A listener for each event, as \`onTimelineSelect\` for \`timeline-select\`. */
export type CamelListeners<Events> = {
  [Name in keyof Events & string as \`on\${Camel<Name>}\`]?: ((event: Events[Name]) => void) | undefined;
};

type Camel<Name extends string> = Name extends \`\${infer First}-\${infer Rest}\` ? \`\${Capitalize<First>}\${Camel<Rest>}\` : Capitalize<Name>;

/** One type in place of another, where both name the same. */
export type Over<Base, Own> = Omit<Base, keyof Own> & Own;
`;
}

/** By framework: the interface in which its templates look elements up, and the type of an element's entry there. */
const FRAMEWORKS = {
  react: {
    imports: "import type {DetailedHTMLProps, HTMLAttributes} from 'react';",
    module: 'react',
    interface: 'JSX.IntrinsicElements',
    of: ({name, className}) =>
      `Over<DetailedHTMLProps<HTMLAttributes<${className}>, ${className}>, ${name}Properties & ${name}Attributes & Listeners<${name}Events, 'on'>>`,
  },
  preact: {
    imports: "import type {JSX as Preact} from 'preact';",
    module: 'preact',
    interface: 'JSX.IntrinsicElements',
    of: ({name, className}) =>
      `Over<Preact.HTMLAttributes<${className}>, ${name}Properties & ${name}Attributes & Listeners<${name}Events, 'on'>>`,
  },
  solid: {
    imports: "import type {JSX as Solid} from 'solid-js';",
    module: 'solid-js',
    interface: 'JSX.IntrinsicElements',
    of: ({name, className}) =>
      `Over<Solid.HTMLAttributes<${className}>, ${name}Properties & ${name}Attributes & Listeners<${name}Events, 'on:'>>` +
      ` & {[Name in keyof ${name}Properties as \`prop:\${Name}\`]: ${name}Properties[Name]}`,
  },
  svelte: {
    imports: "import type {HTMLAttributes} from 'svelte/elements';",
    module: 'svelte/elements',
    interface: 'SvelteHTMLElements',
    of: ({name, className}) =>
      `Over<HTMLAttributes<${className}>, ${name}Properties & ${name}Attributes & Listeners<${name}Events, 'on'>>`,
  },
  vue: {
    imports: "import type {HTMLAttributes} from 'vue';",
    module: 'vue',
    interface: 'GlobalComponents',
    of: ({name}) =>
      `new () => {$props: Over<HTMLAttributes, ${name}Properties & ${name}Attributes & CamelListeners<${name}Events>>}`,
  },
};

/** A file of types for each framework, by its name. */
export function templateTypes(elements) {
  return Object.fromEntries(
    Object.entries(FRAMEWORKS).map(([framework, {imports, module, interface: path, of}]) => {
      const types = elements.map(of);
      const used = (names) =>
        names.filter((name) => types.some((type) => new RegExp(`\\b${name}\\b`).test(type))).join(', ');
      const classes = used(elements.map(({className}) => className));
      const shared = used([
        ...elements.flatMap(({name}) => [`${name}Attributes`, `${name}Events`, `${name}Properties`]),
        'CamelListeners',
        'Listeners',
        'Over',
      ]);
      const [inner, ...outer] = path.split('.').reverse();
      const entries = elements.map(({tagName}, i) => `'${tagName}': ${types[i]};`).join('\n');
      const text = outer.reduce(
        (body, name) => `namespace ${name} {\n${body}\n}`,
        `interface ${inner} {\n${entries}\n}`,
      );
      return [
        framework,
        `${imports}\n${classes && `import type {${classes}} from '../index.js';\n`}import type {${shared}} from './elements.js';\n\ndeclare module '${module}' {\n${text}\n}\n`,
      ];
    }),
  );
}
