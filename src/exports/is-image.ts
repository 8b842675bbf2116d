import type {Media} from '../data/types.js';
import {mediaOf} from '../formats/media-of.js';

/** Whether media are a picture: as they say, else by their address. */
export function isImage({type, url}: Media): boolean {
  if (type) return type === 'image';
  const found = mediaOf(url);
  return 'media' in found && found.media.type === 'image';
}
