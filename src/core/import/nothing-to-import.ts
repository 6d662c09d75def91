/** What a person is told whose choice holds no text at all. */
export const NOTHING_TO_IMPORT =
  'There is nothing to import here: no Markdown, and no export of a program that Outloud knows.';
