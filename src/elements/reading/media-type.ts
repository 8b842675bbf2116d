import type {DatasetEvent, Media, MediaFile} from '../../data/types.js';

const EXTENSIONS: Readonly<Record<string, NonNullable<MediaFile['type']>>> = {
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

/** The type of a medium: as its author says, else by its file extension, else `embed`. */
export function mediaType({type, url = ''}: Media): NonNullable<Media['type']> {
  if (type) return type;
  const path = url.split(/[?#]/, 1)[0];
  const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
  return (Object.hasOwn(EXTENSIONS, extension) && EXTENSIONS[extension]) || 'embed';
}

function isImage(medium: Media): medium is MediaFile {
  return mediaType(medium) === 'image';
}

/** The images of an event, in their order. */
export function imagesOf({media}: Pick<DatasetEvent, 'media'>): MediaFile[] {
  return media?.filter(isImage) ?? [];
}
