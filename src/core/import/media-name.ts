const IMAGE = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i;

/** Whether a file's name says that it is an image. */
export function isImageName(name: string): boolean {
  return IMAGE.test(name);
}

const MEDIA = /\.(?:pdf|mp3|m4a|wav|ogg|flac|mp4|webm|mov|mkv|3gp|ogv|canvas|zip)$/i;

/** Whether a file's name says that it is something to look at or listen to. */
export function isMediaName(name: string): boolean {
  return isImageName(name) || MEDIA.test(name);
}
