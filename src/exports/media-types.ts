import type {Media, MediaFile} from '../data/types.js';
import {mediaOf} from '../formats/media-of.js';

/** What kind of media an address is read as; undefined if it is read as a link, or another address takes its place. */
function typeOfUrl(url: string): MediaFile['type'] {
  const found = mediaOf(url);
  return 'media' in found && found.media.url === url ? found.media.type : undefined;
}

/** Whether media have an address: a quotation and a big number have none. */
export function isFile(medium: Media): medium is MediaFile {
  return medium.url !== undefined;
}

/** What is lost of media without an address, in words. */
export function lostOf({type}: Media): string {
  return type === 'quote' ? 'a quotation' : 'a big number';
}

/** Whether media are a picture: as they say, else by their address. */
export function isImage(medium: Media): medium is MediaFile {
  return isFile(medium) && (medium.type ?? typeOfUrl(medium.url)) === 'image';
}

/** Whether the address of media is enough to tell what kind they are. */
export function isToldByUrl({type, url}: MediaFile): boolean {
  const read = typeOfUrl(url);
  return read !== undefined && (type ?? read) === read;
}
