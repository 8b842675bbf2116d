/** The React components as a module, which `@lit/react` is bundled into. */
export function reactModule(elements) {
  const components = elements.map(({name, className, tagName, events}) => {
    const handlers = events.map((event) => `${event.handler}: '${event.name}'`).join(', ');
    return `export const ${name} = createComponent({tagName: '${tagName}', elementClass: ${className}, react, displayName: '${name}', events: {${handlers}}});\n`;
  });
  return `import {createComponent} from '@lit/react';
import * as react from 'react';
import {${elements.map(({className}) => className).join(', ')}} from './index.js';

${components.join('')}`;
}

/** The types of the React components. */
export function reactTypes(elements) {
  const components = elements.map(
    ({name, className, tagName, description}) => `
/**
 * What \`<${name}>\` takes: what \`<${tagName}>\` can be set to, handlers for its events, and what every HTML element
 * takes.
 */
export type ${name}Props = Over<HTMLAttributes<${className}>, ${name}Properties & CamelListeners<${name}Events>>;
/** ${description.split('\n\n')[0].replaceAll('\n', ' ')} */
export declare const ${name}: ForwardRefExoticComponent<${name}Props & RefAttributes<${className}>>;
`,
  );
  const shared = [...elements.flatMap(({name}) => [`${name}Events`, `${name}Properties`]), 'CamelListeners', 'Over'];
  return `import type {ForwardRefExoticComponent, HTMLAttributes, RefAttributes} from 'react';
import type {${elements.map(({className}) => className).join(', ')}} from './index.js';
import type {${shared.join(', ')}} from './types/elements.js';
${components.join('')}`;
}
