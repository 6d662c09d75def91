import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from './decode-base64';

describe('decodeBase64', () => {
  it('reads what others have written, in both forms and over lines', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = Buffer.from(text).toString('base64').replace(/.{8}/g, '$&\n');
        const forAddresses = Buffer.from(text).toString('base64url');
        // eslint-disable-next-line no-control-regex
        const read = text.replace(/[\0-\x1f]/g, ' ');
        expect(decodeURIComponent(decodeBase64(plain))).toBe(read);
        expect(decodeURIComponent(decodeBase64(forAddresses))).toBe(read);
      }),
    );
  });
});
