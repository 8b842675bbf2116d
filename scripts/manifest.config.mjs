// Configures the custom elements manifest, from which editors, frameworks, Storybook and the API page know the
// elements.

/** Removes private and protected members from the manifest. */
const withoutPrivates = {
  name: 'without-privates',
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules) {
      for (const declaration of declarations) {
        const hidden = new Set();
        declaration.members = declaration.members?.filter(({name, privacy}) => {
          // Only reactive properties are marked as public; other public members have no mark.
          const isPublic = !name.startsWith('#') && (privacy ?? 'public') === 'public';
          if (!isPublic) hidden.add(name);
          return isPublic;
        });
        declaration.attributes = declaration.attributes?.filter(({fieldName}) => !hidden.has(fieldName));
      }
    }
  },
};

/** Adds the type that a setter accepts, as it may accept more than its getter returns. */
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

/** Methods of several signatures, by the names of their classes: the first signature that is not internal. */
const signatures = new Map();

/** Adds methods that are left out because one of Lit has the same name, such as `update`. */
const overloads = {
  name: 'overloads',
  analyzePhase({ts, node}) {
    if (!ts.isClassDeclaration(node)) return;
    for (const method of node.members.filter((member) => ts.isMethodDeclaration(member) && !member.body)) {
      const [doc] = ts.getJSDocCommentsAndTags(method);
      const isInternal = doc?.tags?.some((tag) => tag.tagName.text === 'internal');
      const others = signatures.get(node.name.text) ?? [];
      const name = method.name.getText();
      if (isInternal || !doc || others.some((other) => other.name === name)) continue;
      const parameters = method.parameters.map((one) => ({name: one.name.getText(), type: {text: one.type.getText()}}));
      const member = {kind: 'method', name, return: {type: {text: method.type.getText()}}, parameters};
      signatures.set(node.name.text, [...others, {...member, description: ts.getTextOfJSDocComment(doc.comment)}]);
    }
  },
  packageLinkPhase({customElementsManifest}) {
    for (const {declarations = []} of customElementsManifest.modules)
      for (const {name, members = []} of declarations)
        for (const method of signatures.get(name) ?? [])
          if (!members.some((member) => member.name === method.name)) members.push(method);
  },
};

/** Replaces paths of sources by those of the built files in the package. */
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
  plugins: [settable, overloads, withoutPrivates, builtPaths],
};
