const MEGABYTE = 1024 * 1024;

/** Bytes of the largest text that is taken in. */
export const LARGEST_TEXT = 20 * MEGABYTE;

/** Bytes of the largest image or other file that is taken in. */
export const LARGEST_FILE = 100 * MEGABYTE;

/** Bytes that the files of one archive may have together once unpacked. */
export const LARGEST_ARCHIVE = 4096 * MEGABYTE;

/** Files of one archive. */
export const MOST_ARCHIVED = 200_000;

/** Bytes that are held in memory: an archive in another, or one that can only be read in order. */
export const LARGEST_IN_MEMORY = 1024 * MEGABYTE;

/** How many times its packed size a file may unpack to; text seldom reaches 20. */
export const LARGEST_RATIO = 200;

/** Bytes below which the ratio doesn't matter. */
export const RATIO_FROM = MEGABYTE;
