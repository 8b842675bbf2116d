import {button, el} from './dom.js';

/** Where what is found can be mended. */
const MENDED = {title: 'Go to the title', contrast: 'Go to the colours', read: 'Go to the list'};
/** What can be written in a column of the sheet. */
const WRITTEN = {sources: 'Write the first source', alt: 'Write the first text'};

/** What to look at before a timeline is published. */
export class CheckView {
  element = el('div', {class: 'check'});
  #go;

  constructor(_, go) {
    this.#go = go;
  }

  show({checks, rows, file}) {
    const mended = file.table?.columns && rows ? {...MENDED, ...WRITTEN} : MENDED;
    const item = ({id, isGood, title, detail, event}) =>
      el(
        'li',
        {class: isGood ? 'good' : 'open'},
        el('span', {class: 'hidden'}, isGood ? 'In order: ' : 'To look at: '),
        el('strong', {}, title),
        detail ? el('p', {}, detail) : undefined,
        !isGood && mended[id] ? button(mended[id], () => this.#go(id, event), {class: 'link'}) : undefined,
      );
    const open = checks.filter(({isGood}) => !isGood);
    this.element.replaceChildren(
      el('h2', {}, open.length ? `${open.length} to look at` : 'Everything that is checked is in order'),
      el('ul', {role: 'list'}, ...open.map(item), ...checks.filter(({isGood}) => isGood).map(item)),
      el('p', {class: 'hint'}, 'Whether it is true, nobody but you can check.'),
    );
  }
}
