import {contrast, BACKGROUNDS, LEAST_CONTRAST} from './contrast.js';
import {button, el, select} from './dom.js';
import {CONTROLS, LANES, LANGUAGES, LAYOUTS, SCALES} from './draft.js';

/** The colours that the library has for groups, in light surroundings. */
const BUILT_IN = ['#b02022', '#9c650a', '#0867bd', '#4e4b56', '#116c61', '#6d3d9c', '#a93981', '#36610f'];

const field = (label, control) => el('label', {class: 'field'}, el('span', {}, label), control);

/** How the timeline looks. */
export class LookView {
  element = el('div', {class: 'look'});
  #app;
  #title;
  #selects;
  #controls;
  #colors = el('div', {class: 'colors'});

  constructor(app) {
    this.#app = app;
    this.#title = el('input', {
      type: 'text',
      maxlength: '300',
      input: () => app.changeSettings({title: this.#title.value}, 'title'),
    });
    const choose = (name, label, words) =>
      select(label, words, (value) => app.changeSettings({[name]: value}), {'data-setting': name});
    this.#selects = {
      layout: choose('layout', 'Layout', LAYOUTS),
      groupBy: choose('groupBy', 'Lanes', {'': 'None', ...LANES}),
      scale: choose('scale', 'Scale of time', SCALES),
      lang: choose('lang', 'Language', {'': 'As the data says, or the page', ...LANGUAGES}),
    };
    this.#controls = Object.entries(CONTROLS).map(([value, label]) => {
      const input = el('input', {type: 'checkbox', value, change: () => this.#chooseControls()});
      return {input, element: el('label', {}, input, ` ${label}`)};
    });
    this.element.append(
      field('Title', this.#title),
      el(
        'div',
        {class: 'fields'},
        field('Layout', this.#selects.layout),
        field('Lanes, by', this.#selects.groupBy),
        field('Scale of time', this.#selects.scale),
        field('Language', this.#selects.lang),
      ),
      el('fieldset', {}, el('legend', {}, 'Readers get'), ...this.#controls.map(({element}) => element)),
      this.#colors,
    );
  }

  /** Goes to what a check is about: the title, or the colours. */
  goTo(id) {
    (id === 'title' ? this.#title : this.#colors.querySelector('input'))?.focus();
  }

  show({dataset, file}, {settings}) {
    if (this.#title.value !== settings.title) this.#title.value = settings.title;
    this.#title.placeholder = file.dataset.title ?? '';
    for (const [name, control] of Object.entries(this.#selects)) control.value = settings[name];
    const {events} = dataset;
    const values = {tag: ({tags}) => tags?.[0], place: ({place}) => place?.name};
    for (const option of this.#selects.groupBy.options) {
      const valueOf = values[option.value] ?? ((event) => event[option.value]);
      option.disabled = option.value !== '' && option.value !== settings.groupBy && !events.some(valueOf);
    }
    for (const {input} of this.#controls) input.checked = settings.controls.includes(input.value);
    this.#showColors(file.dataset.groups, settings.colors);
  }

  #chooseControls() {
    this.#app.changeSettings({
      controls: this.#controls.filter(({input}) => input.checked).map(({input}) => input.value),
    });
  }

  #showColors(groups, colors) {
    const named = groups.slice(0, BUILT_IN.length);
    const signature = JSON.stringify([named.map(({title}) => title), colors]);
    // While a colour is being chosen, its field must stay.
    if (this.#colors.dataset.shown === signature || this.#colors.contains(document.activeElement)) {
      this.#sayContrast(colors);
      return;
    }
    this.#colors.dataset.shown = signature;
    if (!named.length) {
      this.#colors.replaceChildren(
        el('p', {class: 'hint'}, 'Groups have colours: let a column of your table be the group.'),
      );
      return;
    }
    const items = named.map(({title}, i) => {
      const number = String(i + 1);
      const input = el('input', {type: 'color', input: () => this.#color(number, input.value)});
      input.value = colors[number] ?? BUILT_IN[i];
      return el('label', {}, input, el('span', {}, title), el('span', {class: 'hint', 'data-number': number}));
    });
    this.#colors.replaceChildren(
      el(
        'fieldset',
        {},
        el('legend', {}, 'Colours of groups'),
        ...items,
        ...(Object.keys(colors).length ? [button('As they were', () => this.#reset(), {class: 'link'})] : []),
      ),
    );
    this.#sayContrast(colors);
  }

  #sayContrast(colors) {
    for (const said of this.#colors.querySelectorAll('[data-number]')) {
      const color = colors[said.dataset.number];
      const ratio = color && contrast(color, BACKGROUNDS.light);
      said.textContent = ratio && ratio < LEAST_CONTRAST ? `too pale on white: ${ratio.toFixed(1)}:1` : '';
    }
  }

  #color(number, color) {
    this.#app.changeSettings({colors: {...this.#app.draft.settings.colors, [number]: color}}, `color-${number}`);
  }

  #reset() {
    this.#colors.dataset.shown = '';
    this.element.querySelector('input').focus();
    this.#app.changeSettings({colors: {}});
  }
}
