/** The tags with what is typed in them: that one first, then those that begin so, in their order. */
export function rankTags(tags: readonly string[], typed: string): readonly string[] {
  const wanted = typed.trim().replace(/^#/, '').toLowerCase();
  const rank = (tag: string): number => {
    const name = tag.toLowerCase();
    return name === wanted ? 0 : name.startsWith(wanted) ? 1 : 2;
  };
  return tags
    .filter((tag) => tag.toLowerCase().includes(wanted))
    .toSorted((one, other) => rank(one) - rank(other));
}
