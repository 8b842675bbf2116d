// Prints the compressed sizes of the files that pages load. Fails if the first file exceeds its budget.
import {readdirSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync, gzipSync} from 'node:zlib';

const BUDGET = 48_000; // bytes of gzip, for the element with English words
const MAIN = 'event-timeline.min.js';
const folder = fileURLToPath(new URL('../dist/', import.meta.url));
let ok = true;
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.min.js'))
  .sort()) {
  const code = readFileSync(folder + file);
  const gzip = gzipSync(code, {level: 9}).length;
  const over = file === MAIN && gzip > BUDGET;
  ok &&= !over;
  console.log(
    `${file.padEnd(30)} ${String(code.length).padStart(7)} B, gzip ${String(gzip).padStart(6)}, brotli ${String(brotliCompressSync(code).length).padStart(6)}${over ? ` — over the budget of ${BUDGET}` : ''}`,
  );
}
if (!ok) process.exit(1);
