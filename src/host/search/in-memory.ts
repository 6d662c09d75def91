/** In place of a file: an index that lasts as long as it is open. */
export const IN_MEMORY = ':memory:';
