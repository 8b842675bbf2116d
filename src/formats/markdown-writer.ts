import type {Block, Item, Run} from './markdown-blocks.js';

type Words = Exclude<Run, {readonly break: true}>;

/** A piece of a paragraph in Markdown. */
interface Part {
  text: string;
  readonly kind: 'text' | 'break' | 'strong' | 'em' | 'code' | 'link';
}

const isBreak = (run: Run): run is {readonly break: true} => 'break' in run;
const isBlank = (run: Run) => isBreak(run) || !run.text.trim();

/** Blocks as Markdown, such that it says just that: what would mark something is escaped. */
export function writeMarkdown(blocks: readonly Block[]): string {
  const written: string[] = [];
  let last: Block | undefined;
  let isOther = false;
  for (const block of blocks) {
    // Of two lists one after the other, the second has other markers; it would go on with the first.
    isOther = last?.type === 'list' && block.type === 'list' && last.isOrdered === block.isOrdered && !isOther;
    const text = writeBlock(block, isOther);
    if (!text) continue;
    written.push(text);
    last = block;
  }
  return written.join('\n\n');
}

function writeBlock(block: Block, isOther: boolean): string {
  switch (block.type) {
    case 'paragraph':
      return writeRuns(block.runs);
    case 'heading': {
      const text = writeRuns(block.runs).replaceAll('\\\n', ' ').replaceAll('\n', ' ');
      return `${'#'.repeat(block.level)} ${text.replace(/#+$/, (signs) => `\\${signs}`)}`;
    }
    case 'code': {
      const fence = fenceFor(block.text, 3);
      return `${fence}\n${block.text}\n${fence}`;
    }
    case 'quote': {
      const text = writeMarkdown(block.blocks);
      return text && text.replaceAll(/^/gm, '> ').replaceAll(/^> $/gm, '>');
    }
    default:
      return writeList(block, isOther);
  }
}

function writeList({isOrdered, start, items}: Extract<Block, {type: 'list'}>, isOther: boolean): string {
  const isTight = items.every(
    ([first, second, third]) => !third && (!second || (first.type !== 'list' && isListAfterText(second))),
  );
  const written: string[] = [];
  for (const item of items) {
    const text = writeItem(item, isTight);
    if (!text) continue;
    const marker = isOrdered ? `${start + written.length}${isOther ? ')' : '.'} ` : isOther ? '* ' : '- ';
    written.push(marker + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(marker.length)}`));
  }
  return written.join(isTight ? '\n' : '\n\n');
}

/** Whether a block is a list that needs no empty line before it; a list with numbers does unless it begins with 1. */
const isListAfterText = (block: Block) => block.type === 'list' && (!block.isOrdered || block.start === 1);

function writeItem(item: Item, isTight: boolean): string {
  if (!isTight) return writeMarkdown(item);
  return item
    .map((block) => writeBlock(block, false))
    .filter(Boolean)
    .join('\n');
}

/** The words of a paragraph. */
function writeRuns(runs: readonly Run[]): string {
  const lines = writeParts(trimRuns(tidy(runs)), 'link', false)
    .map(({text}) => text)
    .join('')
    .split('\n');
  return lines.map(escapeStart).join('\n');
}

/** Runs without white space that is not shown: beside breaks, and after other white space. */
function tidy(runs: readonly Run[]): Run[] {
  const tidied: Run[] = [];
  for (const run of runs) {
    const before = tidied.at(-1);
    if (isBreak(run)) {
      if (before && !isBreak(before)) tidied[tidied.length - 1] = {...before, text: before.text.replace(/ +$/, '')};
      tidied.push(run);
      continue;
    }
    const text = !before || isBreak(before) || before.text.endsWith(' ') ? run.text.replace(/^ +/, '') : run.text;
    if (text) tidied.push({...run, text});
  }
  return tidied.filter((run) => isBreak(run) || run.text);
}

function trimRuns(runs: readonly Run[]): Run[] {
  const first = runs.findIndex((run) => !isBlank(run));
  if (first < 0) return [];
  const last = runs.findLastIndex((run) => !isBlank(run));
  return runs.slice(first, last + 1).map((run, i, kept) => {
    if (isBreak(run)) return run;
    const start = i === 0 ? run.text.trimStart() : run.text;
    return {...run, text: i === kept.length - 1 ? start.trimEnd() : start};
  });
}

const NEXT = {link: 'strong', strong: 'em', em: 'code', code: undefined} as const;
type Mark = keyof typeof NEXT;

/**
 * @param mark - the outermost of the marks that may be set.
 * @param isInStrong - they stand between the signs of strong words.
 */
function writeParts(runs: readonly Run[], mark: Mark | undefined, isInStrong: boolean): Part[] {
  if (!mark)
    return runs.map((run) => (isBreak(run) ? {kind: 'break', text: '\\\n'} : {kind: 'text', text: escape(run.text)}));
  const parts: Part[] = [];
  for (const group of groupsOf(runs, mark)) {
    const [first] = group;
    const words = group.find((run): run is Words => !isBreak(run));
    if (!words?.[mark] || isBreak(first)) {
      parts.push(...writeParts(group, NEXT[mark], isInStrong));
      continue;
    }
    // Signs beside white space mark nothing.
    const inner = trimRuns(group);
    const outer = (edge: readonly Run[], take: (text: string) => string) =>
      edge.map((run): Part => (isBreak(run) ? {kind: 'break', text: '\\\n'} : {kind: 'text', text: take(run.text)}));
    const from = group.findIndex((run) => !isBlank(run));
    if (from < 0) {
      parts.push(...outer(group, (text) => text));
      continue;
    }
    const to = group.findLastIndex((run) => !isBlank(run));
    parts.push(...outer(group.slice(0, from + 1), (text) => /^\s*/.exec(text)![0]));
    parts.push({kind: mark, text: wrap(inner, mark, isInStrong)});
    parts.push(...outer(group.slice(to), (text) => /\s*$/.exec(text)![0]));
  }
  return joinSigns(parts.filter(({text}) => text));
}

/** Runs one after the other that are marked alike; breaks go with what is before them. */
function groupsOf(runs: readonly Run[], mark: Mark): Run[][] {
  const groups: Run[][] = [];
  let current: unknown;
  for (const run of runs) {
    const value: unknown = isBreak(run) ? current : run[mark] || undefined;
    if (groups.length && value === current) groups.at(-1)!.push(run);
    else groups.push([run]);
    current = value;
  }
  return groups;
}

function wrap(runs: readonly Run[], mark: Mark, isInStrong: boolean): string {
  const textOf = (inStrong: boolean) =>
    writeParts(runs, NEXT[mark], inStrong)
      .map(({text}) => text)
      .join('');
  if (mark === 'strong') return `**${textOf(true)}**`;
  if (mark === 'em') return isInStrong ? `_${textOf(true)}_` : `*${textOf(false)}*`;
  if (mark === 'link') return `[${textOf(false)}](${writeUrl((runs.find((run) => !isBreak(run)) as Words).url!)})`;
  const text = runs.map((run) => (isBreak(run) ? ' ' : run.text)).join('');
  const fence = fenceFor(text, 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** What is neither white space nor punctuation. */
const WORD = /[^\s\p{P}\p{S}]/u;
/** Some parsers look at halves of characters, so that signs beyond U+FFFF are letters to them. */
const BESIDE_END = /(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])$/u;
const BESIDE_START = /^(?:[^\s\p{P}\p{S}]|[\u{10000}-\u{10ffff}])/u;

/**
 * Makes sure that signs mark what they stand around: beside a letter they do only if the words within begin and end with
 * one, so that letter is written as a reference; and emphasis beside strong words has another sign.
 */
function joinSigns(parts: Part[]): Part[] {
  parts.forEach((part, i) => {
    if (part.kind !== 'strong' && part.kind !== 'em') return;
    const [before, after] = [parts[i - 1], parts[i + 1]];
    if (part.kind === 'em' && part.text.startsWith('*') && (before?.kind === 'strong' || after?.kind === 'strong'))
      part.text = `_${part.text.slice(1, -1)}_`;
    const isUnderscore = part.text.startsWith('_');
    const first = Array.from(part.text.slice(0, 8).replace(/^[*_]{1,2}/, ''))[0];
    const last = Array.from(part.text.slice(-8).replace(/[*_]{1,2}$/, '')).at(-1)!;
    if (before?.kind === 'text' && (isUnderscore || !WORD.test(first)))
      before.text = before.text.replace(BESIDE_END, reference);
    if (after?.kind === 'text' && (isUnderscore || !WORD.test(last)))
      after.text = after.text.replace(BESIDE_START, reference);
  });
  return parts;
}

const reference = (character: string) => `&#x${character.codePointAt(0)!.toString(16).toUpperCase()};`;

/** Backticks that do not stand in a text, `least` or more. */
function fenceFor(text: string, least: number): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([{length}]) => length));
  return '`'.repeat(Math.max(least, longest + 1));
}

const escape = (text: string) =>
  text
    .replaceAll(/[\\`*_[\]<]/g, '\\$&')
    .replaceAll(/&(?=#?\w+;)/g, '\\&')
    .replace(/!$/, '\\!');

/** Escapes what would make something else of a line that begins with it. */
function escapeStart(line: string): string {
  return line
    .replace(/^(?=[-+](?:\s|$)|--|=+\s*$|#{1,6}(?:\s|$)|>|~~~)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

function writeUrl(url: string): string {
  return `<${url.replaceAll(/[\s<>\\]/g, encodeURIComponent).replaceAll(/&(?=#?\w+;)/g, '&amp;')}>`;
}
