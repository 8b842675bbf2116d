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

/** What a property may be set to, where a setter takes more than its getter gives. */
const settable = {
  name: 'settable',
  analyzePhase({ts, node, moduleDoc}) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({name}) => name === node.name?.text);
    for (const setter of node.members.filter((member) => ts.isSetAccessorDeclaration(member))) {
      const member = declaration?.members?.find(({name}) => name === setter.name.getText());
      if (member) member.setterType = {text: setter.parameters[0].type.getText()};
    }
  },
};

/** Names every module by the file that the package holds of it. */
const builtPaths = {
  name: 'built-paths',
  packageLinkPhase({customElementsManifest}) {
    const built = (path) => path.replace(/^(?:\/?src\/|\.\/)(.*)\.[jt]s$/, 'dist/$1.js');
    const visit = (value) => {
      if (!value || typeof value !== 'object') return;
      for (const key of ['path', 'module']) if (typeof value[key] === 'string') value[key] = built(value[key]);
      for (const inner of Object.values(value)) visit(inner);
    };
    visit(customElementsManifest.modules);
  },
};

export default {
  globs: ['src/**/*.ts'],
  outdir: 'dist',
  litelement: true,
  packagejson: false,
  plugins: [settable, withoutPrivates, builtPaths],
};
