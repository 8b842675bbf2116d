// The manifest of the elements: what editors, frameworks, Storybook and the API page know of them.

/** What is private stays out of it. */
const withoutPrivates = {
  name: 'without-privates',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const hidden = new Set();
        declaration.members = declaration.members?.filter(({name, privacy}) => {
          const isPublic = !name.startsWith('#') && (privacy ?? 'public') === 'public'; // of reactive properties it is said that they are
          if (!isPublic) hidden.add(name);
          return isPublic;
        });
        declaration.attributes = declaration.attributes?.filter(({fieldName}) => !hidden.has(fieldName));
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
