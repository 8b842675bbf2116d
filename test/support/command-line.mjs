// The command line as a process of its own, in a folder of its own.
import {spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
const MAIN = `${root}dist/cli/main.js`;
const LIMIT = 60_000; // ms: a shared machine may be slow

/** A new empty folder, which `remove()` takes away. */
export function newFolder() {
  const path = mkdtempSync(join(tmpdir(), 'command-line-'));
  return {path, remove: () => rmSync(path, {recursive: true, force: true})};
}

/** Starts the program; what it says is gathered. */
export function start(args, {cwd, main = MAIN, env = {}} = {}) {
  const child = spawn(process.execPath, [main, ...args], {cwd, env: {...process.env, ...env}});
  const said = {child, stdout: '', stderr: ''};
  const bytes = [];
  child.stdout.on('data', (data) => {
    bytes.push(data);
    said.stdout += data;
  });
  child.stderr.on('data', (data) => (said.stderr += data));
  child.stdin.on('error', () => {}); // a program that reads no input may have ended
  said.ended = new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill();
      reject(new Error(`no end after ${LIMIT} ms: ${args.join(' ')}\n${said.stderr}`));
    }, LIMIT);
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      resolve({code, signal, stdout: said.stdout, stderr: said.stderr, bytes: Buffer.concat(bytes)});
    });
  });
  return said;
}

/** Runs the program to its end. */
export function run(args, {input, ...options} = {}) {
  const said = start(args, options);
  said.child.stdin.end(input);
  return said.ended;
}

/** Waits until something holds. */
export async function until(holds, what) {
  const end = Date.now() + LIMIT;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what()}: not within ${LIMIT} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
