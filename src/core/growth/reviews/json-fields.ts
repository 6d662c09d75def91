/** A JSON object, whatever it holds. */
export type Fields = Readonly<Record<string, unknown>>;

/** The value as an object; null when it is none. */
export function asFields(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}

/** A field's text; '' where there is none. */
export function textIn(fields: Fields | null, key: string): string {
  const value = fields === null || !Object.hasOwn(fields, key) ? null : fields[key];
  return typeof value === 'string' ? value : '';
}

/** A field's number from 1 on; null where there is none. */
export function countIn(fields: Fields | null, key: string): number | null {
  const value = fields?.[key];
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : null;
}

/** The objects in a field that holds a list, or GraphQL's `nodes`. */
export function listIn(fields: Fields | null, key: string): readonly Fields[] {
  const value = fields?.[key];
  const items: unknown = Array.isArray(value) ? value : asFields(value)?.['nodes'];
  if (!Array.isArray(items)) return [];
  return items.map(asFields).filter((item) => item !== null);
}
