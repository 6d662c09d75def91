/** All that a pattern with the flag `g` finds in a text, in order. */
export function matchesOf(text: string, pattern: RegExp): string[] {
  return text.match(pattern) ?? [];
}

/** The first that a pattern finds in a text; '' where it finds nothing. */
export function matchOf(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[0] ?? '';
}
