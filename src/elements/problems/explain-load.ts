import {type Issue, quote} from '../../data/issue.js';
import type {Fault, Origin} from '../controllers/data-source.js';
import {jsonError} from '../../data/json-error.js';

/** Makes an issue of data that could not be loaded or parsed: what came instead, and what would work. */
export function explainLoad(fault: Fault, origin: Origin, src: string | null): Issue {
  const {failure, response, isLate} = fault;
  const code = failure === 'network' ? 'load-failed' : 'bad-json';
  const problem = code === 'load-failed' ? explainRequest(src ?? '', response, isLate) : explainText(fault, origin);
  return {code, severity: 'error', path: origin, message: origin === '@src' ? `${quote(src)} ${problem}` : problem};
}

function explainRequest(src: string, response: Response | undefined, isLate: boolean | undefined): string {
  if (isLate) return 'could not be loaded: nothing has answered within 30 s';
  if (response) {
    const answer = `${response.status} ${response.statusText}`.trim();
    if (response.status === 404 || response.status === 410)
      return `was not found: the server answered ${answer} for ${response.url}`;
    return `could not be loaded: the server answered ${answer} for ${response.url}`;
  }
  if (!URL.canParse(src, document.baseURI)) return 'is no address';
  const {href, origin, protocol} = new URL(src, document.baseURI);
  if (location.protocol === 'file:')
    return 'could not be loaded: browsers load no data into pages that were opened as files; serve the page from a web server';
  if (protocol === 'http:' && location.protocol === 'https:')
    return `could not be loaded: a page from https may not load from http; try https${href.slice(4)}`;
  if (!navigator.onLine) return 'could not be loaded: there is no connection';
  if (origin === location.origin)
    return `could not be loaded from ${href}: the server cannot be reached, or the page’s content security policy (connect-src) forbids it`;
  return (
    `could not be loaded: ${origin} cannot be reached, or it does not allow this page to read from it (CORS): it must answer with “Access-Control-Allow-Origin: ${location.origin}”. ` +
    'Or the page’s content security policy (connect-src) forbids it, or put a copy of the file beside the page'
  );
}

/** Says what a text is, if not JSON, and what would work. */
function explainText({text = '', response, problem}: Fault, origin: Origin): string {
  const type = response?.headers.get('content-type')?.split(';', 1)[0].trim() ?? '';
  const start = text.slice(0, 2000).trimStart();
  if (!start) return 'is empty: expected JSON, such as [{"date": "2021-06-22", "title": "…"}]';
  if (start.startsWith('[object '))
    return 'an attribute holds text: set the property in script (timeline.events = […]), or write JSON into the attribute';
  if (/^<(!doctype html|html|head|body)\b/i.test(start))
    return `is not valid JSON but an HTML page${response ? ', which servers send in place of what they have not' : ''}: expected JSON, such as [{"date": "2021-06-22", "title": "…"}]`;
  if (start.startsWith('<'))
    return 'is not valid JSON but XML or HTML: expected JSON, such as [{"date": "2021-06-22", "title": "…"}]';
  if (isTable(start) || type === 'text/csv' || type === 'text/tab-separated-values') {
    return 'is not valid JSON but CSV, which is read from a file only: write its address, src="…"';
  }
  if (/^@(data|events)$/.test(origin) && /^\S+$/.test(start) && !/^[[{"]/.test(start))
    return `${quote(text)} is not JSON; an address is written src=${quote(text)}`;
  if (problem) return `is not valid JSON: ${problem}`;
  const error = jsonError(text);
  return error
    ? `is not valid JSON: line ${error.line}, column ${error.column}: ${error.problem}`
    : 'is not valid JSON';
}

/** Whether a text looks like CSV: its first row begins with a word, and its second has at least as many cells. */
function isTable(text: string): boolean {
  const rows = text.split(/\r\n|\n|\r/, 4).filter(Boolean);
  if (rows.length < 2 || /^[[{"]\s*["{[]|^[[{]/.test(text)) return false;
  return [',', ';', '\t'].some((separator) => {
    const cells = rows[0].split(separator).length;
    // The last row that is looked at may be cut; a cell in quotes may hold separators.
    return cells > 1 && /^["\w]/.test(rows[0]) && rows[1].split(separator).length >= cells;
  });
}
