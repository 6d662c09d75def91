const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * The bytes of a base64 text, readable ones as characters and those beyond ASCII as in addresses
 * (`%c3%a9`). The form for addresses (`-`, `_`) is read too, and line breaks are passed by.
 */
export function decodeBase64(text: string): string {
  let decoded = '';
  let bits = 0;
  let held = 0;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign === '-' ? '+' : sign === '_' ? '/' : sign);
    if (digit < 0) continue;
    held = ((held << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    decoded += asText((held >>> bits) & 0xff);
  }
  return decoded;
}

function asText(byte: number): string {
  if (byte >= 0x80 || byte === 0x25) return `%${byte.toString(16).padStart(2, '0')}`;
  return byte < 0x20 ? ' ' : String.fromCharCode(byte);
}
