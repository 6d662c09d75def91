/** Names that Windows reserves for devices, with or without an extension. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$|clock\$)(\.|$)/i;

/** Whether Windows would take the name for a device. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name.trim());
}

/**
 * What two names share when some file system takes them for the same: case and Unicode form do
 * not count.
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}

/** The length of a text in UTF-8 bytes. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** The longest beginning of a text that fits into so many UTF-8 bytes, whole characters only. */
export function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = '';
  for (const character of text) {
    bytes += byteLength(character);
    if (bytes > limit) return cut;
    cut += character;
  }
  return cut;
}

/**
 * Claims a name that differs from all those taken on every file system.
 * @param taken the keys (`nameKey`) of the names in use; the new one is added
 * @param number makes the next try, from 2 on
 */
export function claimName(
  name: string,
  taken: Set<string>,
  number: (name: string, count: number) => string,
): string {
  let claimed = name;
  for (let count = 2; taken.has(nameKey(claimed)); count += 1) claimed = number(name, count);
  taken.add(nameKey(claimed));
  return claimed;
}
