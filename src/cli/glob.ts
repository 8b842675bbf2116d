import {type Dirent, readdirSync} from 'node:fs';
import {join} from 'node:path';

/** The files that a pattern names, and the folders in which others could appear that it names too. */
export interface Found {
  readonly files: string[];
  readonly folders: string[];
}

/** Whether a path is a pattern: it has `*`, `?`, `[…]` or `{…,…}`. */
export const isPattern = (path: string) => /[*?[]|\{[^}]*,/.test(path);

/**
 * Finds the files that a pattern names, in the order of their names. `*` and `?` stand for characters of one name,
 * `[a-z]` and `[!a-z]` for one of them, `{csv,json}` for one of several, and `**` for any number of folders. A
 * hidden file, whose name begins with a dot, is found only where the pattern has that dot. Node has such a function from
 * version 22 on, which this package does not require yet.
 */
export function findFiles(pattern: string): Found {
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const one of alternatives(pattern.replaceAll('\\', process.platform === 'win32' ? '/' : '\\'))) {
    const isAbsolute = one.startsWith('/');
    walk(isAbsolute ? '/' : '', one.split('/').filter(Boolean), files, folders);
  }
  return {files: [...files].sort(), folders: [...folders]};
}

function walk(folder: string, [step, ...rest]: readonly string[], files: Set<string>, folders: Set<string>): void {
  if (rest.length && !isPattern(step)) return walk(join(folder, step), rest, files, folders);
  folders.add(folder || '.');
  const isDeep = step === '**';
  if (isDeep && rest.length) walk(folder, rest, files, folders);
  const named = nameTest(isDeep ? '*' : step);
  for (const entry of entriesOf(folder)) {
    if (!named(entry.name)) continue;
    const path = join(folder, entry.name);
    // Links to folders are not followed by "**": they may lead in a circle.
    if (isDeep && entry.isDirectory()) walk(path, [step, ...rest], files, folders);
    else if (rest.length && !isDeep && !entry.isFile()) walk(path, rest, files, folders);
    else if (!rest.length && !entry.isDirectory()) files.add(path);
  }
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder || '.', {withFileTypes: true});
  } catch {
    return []; // what is no folder, or may not be read, holds nothing
  }
}

/** The patterns that one with braces stands for. */
function alternatives(pattern: string): string[] {
  const [whole, before, choices] = /^(.*?)\{([^{}]*,[^{}]*)\}/s.exec(pattern) ?? [];
  if (whole === undefined) return [pattern];
  return choices.split(',').flatMap((choice) => alternatives(before + choice + pattern.slice(whole.length)));
}

/** Whether a name is one that a part of a pattern stands for. */
function nameTest(step: string): (name: string) => boolean {
  const source = step.replace(
    /\[(!?)([^\]]+)\]|[*]+|[?]|[^[*?]+|\[/g,
    (part: string, not: string | undefined, signs: string | undefined) => {
      if (signs !== undefined) return `[${not ? '^' : ''}${signs.replace(/[\\^[]/g, '\\$&')}]`;
      if (part.startsWith('*')) return '[^/]*';
      return part === '?' ? '[^/]' : part.replace(/[\\^$.|+(){}[\]]/g, '\\$&');
    },
  );
  const expression = expressionOf(`^${source}$`);
  return (name) => (step.startsWith('.') || !name.startsWith('.')) && (expression?.test(name) ?? name === step);
}

/** Undefined where characters in brackets are no range: "[z-a]". */
function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'su');
  } catch {
    return undefined;
  }
}
