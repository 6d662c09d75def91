/** Tags as they are typed into one field. */
export function writeTags(tags: readonly string[]): string {
  return tags.join(', ');
}

/** Tags that were typed, with or without `#`, between commas; each once. */
export function readTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim().replace(/^#/, '').trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

/** A list with one of its items before the one that it came after. */
export function moveUp<T>(items: readonly T[], at: number): readonly T[] {
  const [before, item] = [items[at - 1], items[at]];
  if (before === undefined || item === undefined) return items;
  return items.with(at - 1, item).with(at, before);
}
