import {button, chooseFile, download, el, select} from './dom.js';
import {draftFile} from './draft.js';
import {fileName} from './embed-code.js';

/** The drafts of this browser, and what is done to the one that is open. */
export class DraftsBar {
  element = el('div', {class: 'row'});
  #drafts;
  #undo;
  #redo;
  #said = el('span', {class: 'hint saved', role: 'status'});
  #title = '';

  constructor(app) {
    this.#drafts = select('Draft', {}, (id) => app.openDraft(id));
    this.#undo = button('Undo', app.undo);
    this.#redo = button('Redo', app.redo);
    const menu = el(
      'details',
      {class: 'menu'},
      el('summary', {}, 'File'),
      el(
        'div',
        {class: 'menu-items'},
        button('Save draft as a file', () =>
          download(`${fileName(this.#title)}.draft.json`, draftFile(app.draft), 'application/json'),
        ),
        button('Open a draft or data', () => chooseFile('', (file) => app.openFile(file))),
        button('Delete this draft', () => app.removeDraft()),
      ),
    );
    menu.addEventListener('click', ({target}) => {
      if (target.closest('.menu-items button')) menu.open = false;
    });
    menu.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !menu.open) return;
      menu.open = false;
      menu.querySelector('summary').focus();
    });
    menu.addEventListener('focusout', ({relatedTarget}) => {
      if (relatedTarget && !menu.contains(relatedTarget)) menu.open = false;
    });
    this.element.append(this.#said, this.#drafts, this.#undo, this.#redo, menu);
  }

  say(text) {
    this.#said.textContent = text;
  }

  show({records, id, title, canUndo, canRedo}) {
    this.#title = title;
    const isKept = records.some((record) => record.id === id);
    const options = [
      ...(isKept ? [] : [el('option', {value: id}, title)]),
      ...records.map((record) => el('option', {value: record.id}, record.id === id ? title : record.title)),
    ];
    this.#drafts.replaceChildren(...options);
    this.#drafts.value = id;
    this.#setDisabled(this.#undo, !canUndo, this.#redo);
    this.#setDisabled(this.#redo, !canRedo, this.#undo);
  }

  /** A button that loses the focus by being disabled hands it on. */
  #setDisabled(own, isDisabled, other) {
    const hadFocus = document.activeElement === own;
    own.disabled = isDisabled;
    if (hadFocus && isDisabled && !other.disabled) other.focus();
  }
}
