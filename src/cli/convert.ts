import {writeFormat, WRITTEN_FORMATS} from '../core.js';
import {usageError} from './command-error.js';
import {DELIMITERS} from './options.js';
import {languageFor} from './language.js';
import {withAxis} from './render.js';
import type {Endings} from './targets.js';
import type {Make} from './write-files.js';

/**
 * The formats that are written, with the endings of their files. Where several share one, it stands for the first of
 * them; the others put their name before it.
 */
export function writtenEndings(): Endings {
  const taken = new Set<string>();
  return new Map(
    WRITTEN_FORMATS.map(({name, ending}) => {
      const isFirst = !taken.has(ending);
      taken.add(ending);
      return [name, [isFirst ? `.${ending}` : `.${name}.${ending}`]];
    }),
  );
}

/** A dataset as a file of another format. */
export const convert: Make = async (input, format, call) => {
  const dataset = withAxis(input.dataset, call);
  const {messages} = await languageFor(dataset, call);
  const named = call.text('delimiter');
  const delimiter = named === undefined ? undefined : DELIMITERS.get(named);
  if (named !== undefined && !delimiter)
    throw usageError(`--delimiter "${named}" is not known; expected comma, semicolon, tab or bar, or the sign itself`);
  const {text, issues} = writeFormat(dataset, format, {messages, ...(delimiter && {delimiter})});
  return {content: text, issues};
};
