import { stringify } from 'smol-toml';

/**
 * Writes values as TOML, tables at the end, with a line ending at its end. TOML has no word for
 * nothing: a key whose value is null is left out, and so is such an item of a list.
 */
export function newToml(fields: Iterable<readonly [key: string, value: unknown]>): string {
  const text = stringify(sayable(Object.fromEntries(fields)));
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

function sayable(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(sayable);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) =>
      item === null ? [] : [[whole(key), sayable(item)]],
    ),
  );
}

/** Half of a surrogate pair is no text that a TOML reader takes. */
function whole(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
