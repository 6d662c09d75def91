import { IMAGE_TYPES } from '../../image-types';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** An image as a `data:` address, which is the image itself. @param name tells its kind by its ending */
export function dataAddress(name: string, bytes: Uint8Array): string {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return `data:${IMAGE_TYPES[ending] ?? 'application/octet-stream'};base64,${toBase64(bytes)}`;
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two = 0, three = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const bits = (one << 16) | (two << 8) | three;
    const letters = [18, 12, 6, 0].map((shift) => LETTERS[(bits >> shift) & 63] ?? '');
    parts.push(
      letters
        .slice(0, Math.min(4, bytes.length - at + 1))
        .join('')
        .padEnd(4, '='),
    );
  }
  return parts.join('');
}
