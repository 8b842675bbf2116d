import type {Media} from '../../data/types.js';

const EXTENSIONS: Readonly<Record<string, Media['type']>> = {
  avif: 'image',
  gif: 'image',
  jpeg: 'image',
  jpg: 'image',
  png: 'image',
  svg: 'image',
  webp: 'image',
  aac: 'audio',
  flac: 'audio',
  m4a: 'audio',
  mp3: 'audio',
  oga: 'audio',
  ogg: 'audio',
  opus: 'audio',
  wav: 'audio',
  m4v: 'video',
  mov: 'video',
  mp4: 'video',
  ogv: 'video',
  webm: 'video',
};

/** What a medium is: as its author says, else as its file is named, else a page of somebody else's. */
export function mediaType({type, url}: Media): NonNullable<Media['type']> {
  if (type) return type;
  const path = url.split(/[?#]/, 1)[0];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(EXTENSIONS, extension) && EXTENSIONS[extension]) || 'embed';
}
