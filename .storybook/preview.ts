import {setCustomElementsManifest, type Preview} from '@storybook/web-components-vite';
import manifest from 'event-timeline/custom-elements.json' with {type: 'json'};

setCustomElementsManifest(manifest);

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    layout: 'padded',
    a11y: {test: 'error'},
    controls: {expanded: true},
    options: {storySort: {order: ['Event Timeline', ['Sample', '*']]}},
  },
};

export default preview;
