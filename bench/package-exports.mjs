// What the package in the folder above exports, as a stranger would get it. This folder is a package of its own, so
// names are resolved from there.
import {createRequire} from 'node:module';
import {fileURLToPath, pathToFileURL} from 'node:url';

/** The folder of the package. */
export const root = new URL('../', import.meta.url);
const fromPackage = createRequire(fileURLToPath(new URL('package.json', root)));

/** The address of the file behind a name such as `event-timeline/core`. */
export const exportedFile = (name) => pathToFileURL(fromPackage.resolve(name));

/** Imports by such a name, or a package that the folder above has installed. */
export const importExported = (name) => import(exportedFile(name));
