// The manifest of the elements: what editors, frameworks, Storybook and the API page know of them.

/** What is private stays out of it. */
const withoutPrivates = {
  name: 'without-privates',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        if (declaration.members) declaration.members = declaration.members.filter(({name, privacy}) => !name.startsWith('#') && !privacy);
      }
    }
  },
};

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [withoutPrivates],
};
