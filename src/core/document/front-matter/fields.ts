/** Fields to write; null takes a key away. */
export interface FrontMatterFields {
  readonly title?: string | null;
  readonly tags?: readonly string[] | null;
  readonly aliases?: readonly string[] | null;
  readonly date?: string | null;
  readonly draft?: boolean | null;
  readonly private?: boolean | null;
  readonly properties?: Readonly<Record<string, unknown>>;
}

/** The fields as keys and values, in the order in which new ones are written. */
export function listFields(fields: FrontMatterFields): readonly (readonly [string, unknown])[] {
  const { properties, ...known } = fields;
  return [...Object.entries(known), ...Object.entries(properties ?? {})].filter(
    ([, value]) => value !== undefined,
  );
}

/** How deep values may nest; an alias inside itself would go on for ever. */
const DEEPEST = 64;

/**
 * Copies parsed values to plain data. A key such as `__proto__` becomes an own property.
 *
 * @throws Error when the values nest deeper than any front matter does
 */
export function toPlain(entries: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...entries].map(([key, value]) => [key, copy(value, 0)]));
}

function copy(value: unknown, depth: number): unknown {
  if (depth > DEEPEST) throw new Error(`It nests deeper than ${DEEPEST} levels.`);
  if (Array.isArray(value)) return value.map((item) => copy(item, depth + 1));
  if (value instanceof Map) {
    const pairs = [...(value as Map<unknown, unknown>)];
    return Object.fromEntries(pairs.map(([key, item]) => [String(key), copy(item, depth + 1)]));
  }
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'bigint')
    return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, copy(item, depth + 1)]),
  );
}
