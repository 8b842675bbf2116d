import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const MANIFEST = fileURLToPath(new URL('../../dist/custom-elements.json', import.meta.url));

/** The properties, events, slots, parts and custom properties of each element, from the manifest. */
export function elements() {
  const {modules} = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  return modules
    .flatMap(({path, declarations = []}) =>
      declarations.filter(({tagName}) => tagName).map((declaration) => element(path, declaration)),
    )
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

function element(
  module,
  {
    tagName,
    name: className,
    description,
    members,
    attributes = [],
    events = [],
    slots = [],
    cssParts = [],
    cssProperties = [],
  },
) {
  const attributeOf = new Map(attributes.map(({fieldName, name}) => [fieldName, name]));
  return {
    tagName,
    className,
    module,
    description,
    slots,
    cssParts,
    cssProperties,
    name: className.replace(/Element$/, ''),
    properties: members
      .filter(
        ({kind, readonly, static: isStatic, description: said}) => kind === 'field' && !readonly && !isStatic && said,
      )
      .map((field) => ({
        name: field.name,
        attribute: attributeOf.get(field.name),
        type: (field.setterType ?? field.type).text,
        default: field.default,
        description: field.description,
      })),
    events: events.map(({name, type, description: said}) => ({
      name,
      type: type.text,
      description: said,
      handler: `on${name.replaceAll(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}`,
    })),
  };
}

/** The values of a type that is a union of strings; undefined of any other. */
export function valuesOf(type) {
  const members = type.split('|').map((member) => member.trim());
  return members.every((member) => /^'.*'$/.test(member)) ? members.map((member) => member.slice(1, -1)) : undefined;
}
