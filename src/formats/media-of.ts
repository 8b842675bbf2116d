import type {Link, MediaFile} from '../data/types.js';

const IMAGE = /\.(?:jpe?g|png|gif|webp|avif|svg)$/i;
const AUDIO = /\.(?:mp3|m4a|ogg|oga|wav|flac|opus)$/i;
const VIDEO = /\.(?:mp4|webm|ogv|mov|m4v)$/i;

/** The page of a player that may stand in a frame, for the pages of recordings that may not. */
const PLAYERS: readonly (readonly [page: RegExp, player: (id: string) => string])[] = [
  [
    /^https?:\/\/(?:www\.|m\.)?(?:youtube\.com\/(?:watch\?(?:[^#]*&)?v=|embed\/|shorts\/)|youtu\.be\/)([\w-]{6,})/,
    (id) => `https://www.youtube-nocookie.com/embed/${id}`,
  ],
  [/^https?:\/\/(?:www\.|player\.)?vimeo\.com\/(?:video\/)?(\d+)/, (id) => `https://player.vimeo.com/video/${id}`],
  [
    /^(?:https?:\/\/open\.spotify\.com\/(?:intl-\w+\/)?(?:embed\/)?|spotify:)(?:user[/:][^/:]+[/:])?((?:track|album|artist|playlist|episode|show)[/:]\w+)/,
    (id) => `https://open.spotify.com/embed/${id.replace(':', '/')}`,
  ],
  [/^(https?:\/\/(?:www\.|m\.)?soundcloud\.com\/[^/?#]+\/[^?#]+)/, soundCloudPlayer],
  [
    /^https?:\/\/(?:www\.)?(?:dailymotion\.com\/(?:embed\/)?video\/|dai\.ly\/)(\w+)/,
    (id) => `https://www.dailymotion.com/embed/video/${id}`,
  ],
  [
    /^https?:\/\/(?:[\w-]+\.)?wistia\.(?:com|net)\/(?:medias|embed\/iframe)\/(\w+)/,
    (id) => `https://fast.wistia.com/embed/iframe/${id}`,
  ],
];

function soundCloudPlayer(page: string): string {
  return `https://w.soundcloud.com/player/?url=${encodeURIComponent(page)}`;
}

/**
 * What an address of media is here: a picture or a recording by the end of its path, a player in a frame for the sites
 * that have one, else a link, since most pages may not stand in a frame.
 */
export function mediaOf(url: string): {media: MediaFile} | {link: Link} {
  const path = url.split(/[?#]/, 1)[0];
  const type = IMAGE.test(path) ? 'image' : AUDIO.test(path) ? 'audio' : VIDEO.test(path) ? 'video' : undefined;
  if (type) return {media: {type, url}};
  for (const [page, player] of PLAYERS) {
    const id = page.exec(url)?.[1];
    if (id) return {media: {type: 'embed', url: player(id)}};
  }
  return {link: {url}};
}
