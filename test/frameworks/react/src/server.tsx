// Writes the page that the browser then hydrates, as a server sends it.
import {readFileSync, writeFileSync} from 'node:fs';
import {renderToString} from 'react-dom/server';
import {Page} from './page';

const path = 'dist/hydrated.html';
writeFileSync(path, readFileSync(path, 'utf8').replace('<!--app-->', renderToString(<Page />)));
