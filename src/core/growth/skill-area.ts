/** A field of knowledge. Entries belong to it by their tags, with those nested in them. */
export interface SkillArea {
  readonly name: string;
  /** Without `#`. */
  readonly tags: readonly string[];
}

/**
 * The areas that a developer grows in: one language and one stack first, then what pays off around
 * them. The first is where depth is wanted before anything else.
 */
export const USUAL_AREAS: readonly SkillArea[] = [
  { name: 'My language and stack', tags: ['javascript', 'typescript', 'python', 'go', 'rust'] },
  {
    name: 'Systems fundamentals',
    tags: ['systems', 'networking', 'memory', 'files', 'concurrency', 'linux'],
  },
  { name: 'Databases', tags: ['database', 'databases', 'sql', 'sqlite', 'postgres', 'postgresql'] },
  { name: 'Security', tags: ['security', 'auth', 'owasp'] },
  { name: 'Cloud', tags: ['cloud', 'aws', 'azure', 'gcp', 'docker', 'kubernetes', 'deployment'] },
];

/**
 * Finds the areas that tags belong to, as places in the list; each once. Case makes no difference.
 * What it found for a tag it knows from then on.
 */
export function createAreaFinder(
  areas: readonly SkillArea[],
): (tags: readonly string[]) => ReadonlySet<number> {
  const owned = areas.map(({ tags }) => tags.map((tag) => tag.toLowerCase()));
  const known = new Map<string, readonly number[]>();
  const find = (tag: string): readonly number[] => {
    const key = tag.toLowerCase();
    return owned.flatMap((own, at) =>
      own.some((one) => key === one || key.startsWith(`${one}/`)) ? [at] : [],
    );
  };
  return (tags) => {
    const found = new Set<number>();
    for (const tag of tags) {
      const places = known.get(tag) ?? find(tag);
      known.set(tag, places);
      for (const at of places) found.add(at);
    }
    return found;
  };
}
