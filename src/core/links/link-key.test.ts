import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkKey } from './link-key';

const spell = (title: string): string =>
  title.normalize('NFC').toLowerCase().normalize('NFC').replaceAll(/\s+/g, ' ').trim();

it('is the same for plain titles as for all others', () => {
  const piece = fc.constantFrom('a', 'B', 'é', 'É', 'I', 'İ', ' ', '  ', '\t', '#', '~', '\u007F');
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (title) => {
        expect(linkKey(title)).toBe(spell(title));
      },
    ),
  );
});
