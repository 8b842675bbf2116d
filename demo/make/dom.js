/**
 * Makes an element. Functions are listeners, `undefined` and `false` are left out, `true` is an attribute without a
 * value; children are nodes or texts, which stay texts.
 */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== undefined && value !== false) element.setAttribute(key, value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
}

export const button = (label, click, attributes = {}) => el('button', {type: 'button', click, ...attributes}, label);

/** A select; `words` are its values with their texts, or, by the name of a group, such an object. */
export function select(label, words, change, attributes = {}) {
  const options = (entries) => Object.entries(entries).map(([value, text]) => el('option', {value}, text));
  const children = Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? options({[key]: value}) : [el('optgroup', {label: key}, ...options(value))],
  );
  return el('select', {'aria-label': label, change: ({target}) => change(target.value), ...attributes}, ...children);
}

/** Radio buttons in a row, one of which is pressed; `show` presses another. */
export function segmented(legend, name, words, change) {
  const inputs = Object.entries(words).map(([value, text]) => [
    el('input', {type: 'radio', name, value, id: `${name}-${value}`, change: () => change(value)}),
    el('label', {for: `${name}-${value}`}, text),
  ]);
  const element = el('fieldset', {class: 'segmented'}, el('legend', {class: 'hidden'}, legend), ...inputs.flat());
  const show = (value) => inputs.forEach(([input]) => (input.checked = input.value === value));
  return {element, show};
}

/** Gives a reader a file. */
export function download(name, content, type) {
  const url = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], {type}));
  const link = el('a', {href: url, download: name});
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Asks for a file. */
export function chooseFile(accept, take) {
  const input = el('input', {type: 'file', accept, class: 'hidden', tabindex: '-1', 'aria-label': 'File'});
  const done = () => input.remove();
  input.addEventListener('change', () => {
    if (input.files[0]) take(input.files[0]);
    done();
  });
  input.addEventListener('cancel', done);
  document.body.append(input);
  input.click();
}

/** The text of a file: UTF-8, UTF-16 by its mark, or else, as old spreadsheets write, Windows-1252. */
export async function textOfFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
