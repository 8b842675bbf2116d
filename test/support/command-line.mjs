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

let last = Promise.resolve();

/**
 * Runs the program to its end as `run` does, but in this process, one call after the other, which takes a tenth of the
 * time: for tests of what it says and writes, where `calls.test.mjs` proves that a process of its own says the same. Without
 * input, and without bytes as output.
 */
export function runHere(args, {cwd}) {
  const call = last.then(() => callIn(cwd, args));
  last = call.catch(() => {});
  return call;
}

async function callIn(cwd, args) {
  const {run: runCall} = await import('../../dist/cli/run.js');
  const texts = {stdout: '', stderr: ''};
  const folderBefore = process.cwd();
  const writes = Object.keys(texts).map((name) => [name, process[name].write]);
  // Bytes are what the runner of the tests is told.
  for (const [name, write] of writes)
    process[name].write = (text, ...rest) =>
      typeof text === 'string' ? Boolean((texts[name] += text)) : write.call(process[name], text, ...rest);
  try {
    process.chdir(cwd);
    return {code: await runCall(args, new Promise(() => {})), ...texts};
  } finally {
    process.chdir(folderBefore);
    for (const [name, write] of writes) process[name].write = write;
  }
}

/** Waits until something holds. */
export async function until(holds, what) {
  const end = Date.now() + LIMIT;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`${what()}: not within ${LIMIT} ms`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
