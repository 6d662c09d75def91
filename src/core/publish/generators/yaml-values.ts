import { WrittenDate } from './written-date';

/** Keys that YAML 1.1 readers take for something else than text. */
const OTHER_THAN_TEXT = /^(y|n|yes|no|on|off|true|false|null)$/i;

/** Characters that quoted text holds only as escapes. */
const ESCAPED = /[\p{Cc}\p{Cs}\u00a0\u2028\u2029\ufeff\ufffe\uffff]/u;

/** A front matter line, `key: value`, that every generator's YAML reader reads the same way. */
export function yamlLine(key: string, value: unknown): string {
  const isPlain = /^[A-Za-z_][\w-]*$/.test(key) && !OTHER_THAN_TEXT.test(key);
  return `${isPlain ? key : yamlText(key)}: ${yamlValue(value)}`;
}

/** Text is always quoted, so that no reader takes it for a number, a date or a comment. */
function yamlText(text: string): string {
  if (!ESCAPED.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = JSON.stringify(text).replace(
    /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  // Half of a surrogate pair is no text that a YAML reader takes.
  return escaped.replace(/\\ud[89a-f][0-9a-f]{2}/g, '\\ufffd');
}

/** Lists and maps on one line, which YAML shares with JSON. */
function yamlValue(value: unknown): string {
  if (typeof value === 'string') return yamlText(value);
  if (value instanceof WrittenDate) return value.text;
  if (Array.isArray(value)) return `[${value.map(yamlValue).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, each]) => yamlLine(key, each));
    return `{${entries.join(', ')}}`;
  }
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))
    ? String(value)
    : 'null';
}
