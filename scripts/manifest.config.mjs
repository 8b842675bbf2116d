// The manifest of the elements: what editors, frameworks, Storybook and the API page know of them.
export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
};
