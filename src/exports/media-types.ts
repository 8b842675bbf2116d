import type {Media} from '../data/types.js';
import {mediaOf} from '../formats/media-of.js';

/** What kind of media an address is read as; undefined if it is read as a link, or another address takes its place. */
function typeOfUrl(url: string): Media['type'] {
  const found = mediaOf(url);
  return 'media' in found && found.media.url === url ? found.media.type : undefined;
}

/** Whether media are a picture: as they say, else by their address. */
export function isImage({type, url}: Media): boolean {
  return (type ?? typeOfUrl(url)) === 'image';
}

/** Whether the address of media is enough to tell what kind they are. */
export function isToldByUrl({type, url}: Media): boolean {
  const read = typeOfUrl(url);
  return read !== undefined && (type ?? read) === read;
}
