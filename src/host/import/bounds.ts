const MEGABYTE = 1024 * 1024;

/** Bytes of the largest text that is taken in. */
export const LARGEST_TEXT = 20 * MEGABYTE;

/** Bytes of the largest image or other file that is taken in. */
export const LARGEST_FILE = 100 * MEGABYTE;
