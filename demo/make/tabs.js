import {el} from './dom.js';

/** Tabs, as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ describes them. */
export class Tabs {
  element = el('div', {class: 'tabs'});
  selected;
  #tabs = new Map();
  #panels;
  #changed;

  constructor(names, panels, changed) {
    this.#panels = panels;
    const keys = Object.keys(names);
    [this.selected] = keys;
    for (const [key, name] of Object.entries(names))
      this.#tabs.set(
        key,
        el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${key}`,
            'aria-controls': `panel-${key}`,
            click: () => this.select(key),
          },
          name,
          el('span', {class: 'count'}),
        ),
      );
    const list = el('div', {role: 'tablist', 'aria-label': 'Steps'}, ...this.#tabs.values());
    list.addEventListener('keydown', (event) => {
      const index = keys.indexOf(this.selected);
      const to = {Home: 0, End: keys.length - 1, ArrowLeft: index - 1, ArrowRight: index + 1}[event.key];
      if (to === undefined) return;
      event.preventDefault();
      this.select(keys[(to + keys.length) % keys.length], true);
    });
    for (const [key, panel] of Object.entries(panels)) {
      panel.id = `panel-${key}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `tab-${key}`);
    }
    this.element.append(list, ...Object.values(panels));
    this.#show();
    this.#changed = changed;
  }

  select(key, isFocused = false) {
    this.selected = key;
    this.#show();
    if (isFocused) this.#tabs.get(key).focus();
    this.#changed?.();
  }

  /** Says beside a tab how much there is to do. */
  count(key, number) {
    const count = this.#tabs.get(key).querySelector('.count');
    count.textContent = number ? String(number) : '';
  }

  #show() {
    for (const [key, tab] of this.#tabs) {
      tab.setAttribute('aria-selected', String(key === this.selected));
      tab.tabIndex = key === this.selected ? 0 : -1;
      this.#panels[key].hidden = key !== this.selected;
    }
  }
}
