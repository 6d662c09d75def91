/** What an item of Joplin is, by its `type_`. */
export const JOPLIN_NOTE = '1';
export const JOPLIN_NOTEBOOK = '2';
export const JOPLIN_RESOURCE = '4';
export const JOPLIN_TAG = '5';
export const JOPLIN_NOTE_TAG = '6';

/** A file of Joplin's RAW format, which JEX packs. */
export interface JoplinItem {
  readonly title: string;
  readonly body: string;
  readonly properties: ReadonlyMap<string, string>;
}

/**
 * Reads a file as Joplin writes it: the title, a blank line, the body, a blank line and `key: value`
 * lines at the end (`BaseItem.unserialize`). Null when it is none.
 */
export function parseJoplinItem(text: string): JoplinItem | null {
  const lines = text.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const properties = new Map<string, string>();
  let end = lines.length;
  while (end > 0 && lines[end - 1] !== '') {
    const [, key, value] = /^([a-z_]+):(?: (.*))?$/s.exec(lines[end - 1] ?? '') ?? [];
    if (key === undefined) return null;
    properties.set(key, value ?? '');
    end -= 1;
  }
  if (!properties.has('type_') || !properties.has('id')) return null;
  const body = lines.slice(2, Math.max(end - 1, 2));
  return {
    title: end === 0 ? '' : (lines[0] ?? ''),
    body: body.length === 0 ? '' : `${body.join('\n')}\n`,
    properties,
  };
}
