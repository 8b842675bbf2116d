import {html, nothing, type TemplateResult} from 'lit';
import {ref} from 'lit/directives/ref.js';
import type {DatasetEvent, MediaFile} from '../../data/types.js';
import type {LayoutKind} from '../../scene/layout-kind.js';
import type {SceneItem} from '../../scene/scene.js';
import {withThumbnails} from '../../scene/thumbnails.js';
import {imagesOf} from '../reading/media-type.js';
import type {Picture} from '../timeline/picture.js';

export {thumbnailStyles} from './thumbnail-styles.js';

const imageOf = (event: DatasetEvent | undefined): MediaFile | undefined => event && imagesOf(event)[0];

const adapted = new Map<LayoutKind, LayoutKind>();

/** A way to lay out time, with room for thumbnails. */
export function adapt(kind: LayoutKind): LayoutKind {
  let found = adapted.get(kind);
  if (!found) adapted.set(kind, (found = withThumbnails(kind, (event) => imageOf(event) !== undefined)));
  return found;
}

/** What was drawn in each button of the picture. */
const drawn = new WeakMap<Element, {readonly image: HTMLImageElement; readonly medium: MediaFile}>();
/** Addresses of which there is no image: they are not asked for again. */
const broken = new Set<string>();

/** Puts the thumbnails of a scene into the buttons of its events, and takes away those that are gone. */
export function drawThumbnails(items: readonly SceneItem[], picture: Picture, events: readonly DatasetEvent[]): void {
  let byId: Map<string, DatasetEvent> | undefined;
  for (const {key, ids, box, thumbnail} of items) {
    const button = picture.buttonOf(key);
    if (!button) continue;
    const known = drawn.get(button);
    if (!thumbnail) {
      if (known) remove(button, known.image);
      continue;
    }
    byId ??= new Map(events.map((event) => [event.id, event]));
    const medium = imageOf(byId.get(ids[0]));
    if (!medium || broken.has(medium.url)) {
      if (known) remove(button, known.image);
      continue;
    }
    let image = known?.image;
    // New words of a button take the place of all that was in it.
    if (known?.medium !== medium || !image?.isConnected) {
      image?.remove();
      image = document.createElement('img');
      fill(image, medium);
      button.append(image);
      drawn.set(button, {image, medium});
    }
    // Through CSSOM: strict content security policies forbid style attributes.
    const {style} = image;
    const place = `${thumbnail.x - box.x}px ${thumbnail.y - box.y}px`;
    if (style.translate !== place) style.translate = place;
    style.width = `${thumbnail.width}px`;
    style.height = `${thumbnail.height}px`;
  }
}

function remove(button: Element, image: HTMLImageElement): void {
  image.remove();
  drawn.delete(button);
}

/** An image as a thumbnail: cropped around what matters. It has no words, as it stands beside the title of its event. */
function fill(image: HTMLImageElement, {url, srcset, focus}: MediaFile): void {
  image.className = 'thumbnail';
  image.setAttribute('part', 'thumbnail');
  image.alt = '';
  image.loading = 'lazy';
  image.decoding = 'async';
  image.referrerPolicy = 'no-referrer';
  image.draggable = false;
  image.addEventListener('error', () => {
    broken.add(url);
    image.remove();
  });
  setFocus(image, focus);
  // The candidate that is chosen by these is asked for when the address is set, so they come first.
  if (srcset) {
    image.sizes = '5em';
    image.srcset = srcset;
  }
  image.src = url;
}

function setFocus({style}: HTMLElement, focus: MediaFile['focus']): void {
  style.objectPosition = focus ? `${focus[0] * 100}% ${focus[1] * 100}%` : '';
}

/** A thumbnail in a list. */
export function thumbnailTemplate(event: DatasetEvent): TemplateResult | typeof nothing {
  const medium = imageOf(event);
  if (!medium || broken.has(medium.url)) return nothing;
  const {url, srcset, focus} = medium;
  const fail = ({currentTarget}: Event) => {
    broken.add(url);
    (currentTarget as HTMLElement).hidden = true;
  };
  return html`<img class="thumbnail" part="thumbnail" alt="" sizes=${srcset ? '5em' : nothing}
    srcset=${srcset ?? nothing} src=${url} loading="lazy" decoding="async" referrerpolicy="no-referrer"
    ${ref((image) => image && setFocus(image as HTMLElement, focus))} @error=${fail}>`;
}
