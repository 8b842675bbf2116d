import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from 'event-timeline/custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

/** Properties that have no attribute, and that stories set. */
const CONTROLLED = ['data', 'view'];
/** What stylesheets and listeners use is told in the docs, but no control of it would do anything. */
const TOLD_ONLY = [
  'properties',
  'methods',
  'events',
  'slots',
  'css custom properties',
  'css shadow parts',
  'css custom states',
];

const preview: Preview = {
  argTypesEnhancers: [
    ({argTypes}) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => [
          name,
          !CONTROLLED.includes(name) && TOLD_ONLY.includes(type.table?.category ?? '')
            ? {...type, control: false}
            : type,
        ]),
      ),
  ],
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {storySort: {order: ['Event Timeline', ['Sample', '*'], 'Moving', 'Reading', 'Timeline Overview']}},
  },
};

export default preview;
