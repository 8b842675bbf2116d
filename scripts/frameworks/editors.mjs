import {valuesOf} from './elements.mjs';

/** Custom data for VS Code to complete HTML: https://github.com/microsoft/vscode-custom-data */
export function vscodeHtml(elements) {
  return {
    version: 1.1,
    tags: elements.map(({tagName, description, properties}) => ({
      name: tagName,
      description,
      attributes: properties
        .filter(({attribute}) => attribute)
        .map(({attribute, description: said, type}) => ({
          name: attribute,
          description: said,
          ...(type === 'boolean' && {valueSet: 'v'}),
          ...(valuesOf(type) && {values: valuesOf(type).map((name) => ({name}))}),
        })),
    })),
  };
}

/** Custom data for VS Code to complete CSS. */
export function vscodeCss(elements) {
  const properties = new Map(
    elements.flatMap(({cssProperties}) => cssProperties).map(({name, description}) => [name, {name, description}]),
  );
  const parts = new Map(
    elements
      .flatMap(({cssParts}) => cssParts)
      .map(({name, description}) => [name, {name: `::part(${name})`, description}]),
  );
  return {version: 1.1, properties: [...properties.values()], pseudoElements: [...parts.values()]};
}

/** Web types for the editors of JetBrains: https://plugins.jetbrains.com/docs/intellij/websymbols-web-types.html */
export function webTypes(elements, {name, version}) {
  return {
    $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
    name,
    version,
    'js-types-syntax': 'typescript',
    'description-markup': 'markdown',
    contributions: {
      html: {
        elements: elements.map((element) => ({
          name: element.tagName,
          description: element.description,
          source: {module: `./${element.module}`, symbol: element.className},
          attributes: element.properties
            .filter(({attribute}) => attribute)
            .map(({attribute, description, type, default: value}) => ({
              name: attribute,
              description,
              value: type === 'boolean' ? {kind: 'no-value', type} : {type},
              ...(value && {default: value}),
            })),
          slots: element.slots.map(({name: slot, description}) => ({name: slot, description})),
          js: {
            properties: element.properties.map(({name: property, description, type, default: value}) => ({
              name: property,
              description,
              type,
              ...(value && {default: value}),
            })),
            events: element.events.map(({name: event, description, type}) => ({name: event, description, type})),
          },
          css: {
            properties: element.cssProperties.map(({name: property, description}) => ({name: property, description})),
            parts: element.cssParts.map(({name: part, description}) => ({name: part, description})),
          },
        })),
      },
    },
  };
}
