/** What a person is told whose choice holds no text at all. */
export const NOTHING_TO_IMPORT =
  'There is nothing to import here: no Markdown, and no export of a program that Outloud knows.';

/** The reason why a file was left out, without the file's name that it may begin with. */
export function reasonAlone({ file, reason }: { readonly file: string; readonly reason: string }) {
  return reason.startsWith(`${file} `) ? reason.slice(file.length + 1) : reason;
}
