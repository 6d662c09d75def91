/** The text at an index of a list; '' outside of it. */
export function textAt(texts: readonly string[], index: number): string {
  return texts[index] ?? '';
}
