/**
 * The text without those of these characters that end it. An expression such as `/-+$/` would look to
 * the end of every run of them anywhere, from each place in it.
 */
export function cutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}
