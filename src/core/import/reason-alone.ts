/** The reason why a file was left out, without the file's name that it may begin with. */
export function reasonAlone({ file, reason }: { readonly file: string; readonly reason: string }) {
  return reason.startsWith(`${file} `) ? reason.slice(file.length + 1) : reason;
}
