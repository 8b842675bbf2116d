import type {StorybookConfig} from '@storybook/web-components-vite';

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../stories/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  // Bundled ahead there would be two copies of Lit, one for the stories and one for the elements.
  viteFinal: ({optimizeDeps, ...vite}) => ({
    ...vite,
    optimizeDeps: {
      ...optimizeDeps,
      exclude: [...(optimizeDeps?.exclude ?? []), 'lit', 'lit-html', 'lit-element', '@lit/reactive-element'],
    },
  }),
  core: {disableTelemetry: true, disableWhatsNewNotifications: true},
};

export default config;
