import {el, segmented} from './dom.js';
import {attributesOf, colorProperties} from './embed-code.js';

const ATTRIBUTES = ['layout', 'scale', 'group-by', 'controls', 'lang', 'dir'];

/** The timeline as it will be, at the widths and in the schemes of pages. */
export class Preview {
  element = el('div', {class: 'preview'});
  #timeline = el('event-timeline', {id: 'shown', 'heading-level': '2'});
  #frame = el('div', {class: 'frame'}, this.#timeline);
  #empty = el('p', {class: 'empty'});
  #dataset;
  #colors = [];

  constructor() {
    const width = segmented('Width', 'width', {phone: 'Phone', column: 'Column', full: 'Full width'}, (value) =>
      this.#widen(value),
    );
    const scheme = segmented(
      'Colours',
      'scheme',
      {light: 'Light', dark: 'Dark'},
      (value) => (this.#frame.dataset.scheme = value),
    );
    const start = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
    width.show('column');
    scheme.show(start);
    this.#frame.dataset.scheme = start;
    this.#frame.dataset.width = 'column';
    // What is wrong stands beside the data.
    this.#timeline.addEventListener('timeline-issues', (event) => event.preventDefault());
    this.element.append(
      el('div', {class: 'row between'}, width.element, scheme.element),
      el('div', {class: 'stage'}, this.#frame, this.#empty),
    );
  }

  show({dataset, questions}, {settings}) {
    const signature = JSON.stringify(dataset);
    if (signature !== this.#dataset) {
      this.#dataset = signature;
      this.#timeline.data = dataset;
    }
    const attributes = new Map(attributesOf(settings));
    for (const name of ATTRIBUTES) {
      if (attributes.has(name)) this.#timeline.setAttribute(name, attributes.get(name) ?? '');
      else this.#timeline.removeAttribute(name);
    }
    for (const name of this.#colors) this.#timeline.style.removeProperty(name);
    this.#colors = colorProperties(settings.colors).map(([name, value]) => {
      this.#timeline.style.setProperty(name, value);
      return name;
    });
    this.#frame.hidden = !dataset.events.length;
    this.#empty.textContent = questions.length
      ? 'Your timeline appears here once you have said what its dates mean.'
      : 'Your timeline appears here as soon as there is a date and a title.';
    this.#empty.hidden = dataset.events.length > 0;
  }

  /** Across the whole page the preview comes first, so that it is seen; beside the data it comes after. */
  #widen(value) {
    this.#frame.dataset.width = value;
    const panel = document.querySelector('#panel');
    const isFull = value === 'full';
    document.body.classList.toggle('full', isFull);
    if (isFull) panel.parentElement.append(panel);
    else panel.parentElement.prepend(panel);
  }
}
