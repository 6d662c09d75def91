import { stringify } from 'smol-toml';
import type { FrontMatterField } from '../dialect';
import type { FrontMatterFormat } from '../target';
import { WrittenDate } from './written-date';
import { yamlLine } from './yaml-values';

/** The front matter of a new post, fences included, with a line ending at its end. */
export function frontMatterText(
  fields: readonly FrontMatterField[],
  format: FrontMatterFormat,
): string {
  if (format === 'toml') return `+++\n${tomlText(fields)}+++\n`;
  return `---\n${fields.map(([key, value]) => `${yamlLine(key, value)}\n`).join('')}---\n`;
}

/** Tables stand at the end, where TOML wants them. */
function tomlText(fields: readonly FrontMatterField[]): string {
  const text = stringify(
    Object.fromEntries(fields.map(([key, value]) => [whole(key), sayable(value)])),
  );
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** TOML has no word for nothing: a key without a value is left out, and so is an item. */
function sayable(value: unknown): unknown {
  if (typeof value === 'string') return whole(value);
  if (typeof value !== 'object' || value === null || value instanceof WrittenDate) return value;
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
