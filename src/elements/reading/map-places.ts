import {html, nothing, type TemplateResult} from 'lit';
import {AsyncDirective} from 'lit/async-directive.js';
import {directive} from 'lit/directive.js';
import {ref} from 'lit/directives/ref.js';
import type {MapPlace} from '../../data/types.js';
import {type NamedPoint, placeNames} from '../../layout/place-names.js';
import {numberFormat} from '../../time/intl-cache.js';

/** In which languages names are shown and numbers are written, and what the list of names is called. */
interface PlacesWords {
  readonly lang: string | undefined;
  readonly locale: string;
  readonly name: string | undefined;
}

/**
 * The names of places over a map, each at its point, on a side where it has room. One that has none is a number there,
 * and stands with it below the map.
 */
class MapPlacesDirective extends AsyncDirective {
  readonly #observer = new ResizeObserver(() => this.#place());
  #list: HTMLElement | undefined;
  #places: readonly MapPlace[] = [];
  #locale = '';

  override render(places: readonly MapPlace[], {lang, locale, name}: PlacesWords): TemplateResult {
    this.#places = places;
    this.#locale = locale;
    // Others may be as large.
    queueMicrotask(() => this.#watch());
    return html`<ul class="map-places" part="media-places" role="list" aria-label=${name ?? nothing}
      ${ref(this.#found)}>${places.map(
        (place) =>
          html`<li class="map-place"><span class="map-name" lang=${lang ?? nothing} dir="auto">${place.name}</span></li>`,
      )}</ul>`;
  }

  protected override disconnected(): void {
    this.#observer.disconnect();
  }

  protected override reconnected(): void {
    this.#watch();
  }

  readonly #found = (list: Element | undefined) => (this.#list = list as HTMLElement | undefined);

  /** Follows the size of the map and of each name. */
  #watch(): void {
    this.#observer.disconnect();
    const list = this.#list;
    if (!list || !this.isConnected) return;
    this.#observer.observe(list);
    for (const name of list.querySelectorAll('.map-name')) this.#observer.observe(name);
  }

  #place(): void {
    const list = this.#list;
    if (!list?.clientWidth) return;
    const {clientWidth: width, clientHeight: height} = list;
    // Through CSSOM: strict content security policies forbid style attributes.
    list.style.setProperty('--_most', `${width}px`);
    const items = [...list.children] as HTMLElement[];
    const points = this.#places.map(({x, y}, i): NamedPoint => {
      const name = items[i].firstElementChild as HTMLElement;
      return {x: x * width, y: y * height, width: name.offsetWidth, height: name.offsetHeight};
    });
    const boxes = placeNames(points, {width, height}, getComputedStyle(list).direction === 'rtl');
    const numbered: string[] = [];
    this.#places.forEach(({name, x, y}, i) => {
      const {style, classList, dataset} = items[i];
      style.left = `${x * 100}%`;
      style.top = `${y * 100}%`;
      classList.toggle('numbered', !boxes[i]);
      const {x: left, y: top, width: wide, height: high} = points[i];
      const box = boxes[i] ?? {x: Math.min(left, width - wide), y: Math.min(top, height - high)};
      style.setProperty('--_x', `${box.x - left}px`);
      style.setProperty('--_y', `${box.y - top}px`);
      if (boxes[i]) return;
      dataset['number'] = numberFormat(this.#locale, {}).format(numbered.length + 1);
      numbered.push(`${dataset['number']}\u00a0${name}`);
    });
    const key = list.closest('.image-box')!.parentElement!.querySelector<HTMLElement>('.map-key')!;
    key.hidden = !numbered.length;
    key.replaceChildren(...numbered.map((text) => Object.assign(document.createElement('bdi'), {textContent: text})));
  }
}

/** The names of the places of a map; a `.map-key` is to stand beside the box of the image. */
export const mapPlaces = directive(MapPlacesDirective);
