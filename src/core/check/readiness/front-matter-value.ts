import type { CheckedDraft } from '../rule';

/** The text of the first of these keys that holds one, or null. Case makes no difference. */
export function frontMatterText(
  draft: Pick<CheckedDraft, 'frontMatter'>,
  keys: readonly string[],
): string | null {
  const wanted = new Set(keys.map((key) => key.toLowerCase()));
  for (const [key, value] of Object.entries(draft.frontMatter.properties)) {
    if (!wanted.has(key.toLowerCase())) continue;
    const text = readText(value);
    if (text !== '') return text;
  }
  return null;
}

/** A list says what its first item says, and a table such as Hugo’s `cover` what its image is. */
function readText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.length === 0 ? '' : readText(value[0]);
  if (typeof value !== 'object' || value === null) return '';
  const table = value as Readonly<Record<string, unknown>>;
  return readText(table['image'] ?? table['src'] ?? table['url'] ?? '');
}
