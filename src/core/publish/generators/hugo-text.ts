/**
 * Escapes Hugo's shortcodes everywhere, code included: Hugo runs them before it reads Markdown.
 * What stands between the delimiters becomes a shortcode comment, which Hugo shows as it was. An
 * opening without an end gets one in a comment after the last block.
 * @param isMeant whether a shortcode is to be run; what it holds is then left alone
 */
export function escapeShortcodes(
  markdown: string,
  isMeant: (shortcode: string) => boolean = () => false,
): string {
  let escaped = '';
  let at = 0;
  for (;;) {
    const opening = /\{\{[<%]/.exec(markdown.slice(at));
    if (opening === null) return escaped + markdown.slice(at);
    const start = at + opening.index;
    const end = opening[0] === '{{<' ? '>}}' : '%}}';
    const stop = markdown.indexOf(end, start + 3);
    if (stop >= 0 && isMeant(markdown.slice(start, stop + 3))) {
      escaped += markdown.slice(at, stop + 3);
      at = stop + 3;
      continue;
    }
    if (stop < 0 && isMeant(opening[0])) return escaped + markdown.slice(at);
    escaped += `${markdown.slice(at, start)}${opening[0]}/*`;
    if (stop < 0) return `${escaped}${markdown.slice(start + 3)}\n<!-- */${end} -->\n`;
    escaped += `${markdown.slice(start + 3, stop)}*/${end}`;
    at = stop + 3;
  }
}
