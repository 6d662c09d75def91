import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../problem';
import { isAppLink, LINKED_KINDS, linkToEntry, LONGEST_LINK, readAppLink } from './app-link';

const ids = fc.stringMatching(/^[0-9a-z]{8,32}$/);
const encode = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');

describe('readAppLink', () => {
  it('reads each link that there is', () => {
    expect(readAppLink('outloud://entry/0123abcd')).toEqual({ what: 'entry', id: '0123abcd' });
    // As Windows and browsers pass it on.
    expect(readAppLink('OUTLOUD://Open/?id=0123abcd')).toEqual({ what: 'entry', id: '0123abcd' });
    expect(readAppLink('outloud://search?q=fsync+%23disks')).toEqual({
      what: 'search',
      query: 'fsync #disks',
    });
    expect(readAppLink('outloud://new')).toEqual({ what: 'new', kind: 'note', text: '' });
    expect(readAppLink('outloud://new?kind=win&title=A%0Ab&text=one%0D%0Atwo')).toEqual({
      what: 'new',
      kind: 'win',
      text: 'A b\n\none\ntwo',
    });
  });

  it.each([
    ['outloud:', 'none of the links'],
    ['outloud://', 'none of the links'],
    ['outloud://entry/../../etc', 'none of the links'],
    ['outloud://entry/..%2f..%2fetc', 'does not name an entry'],
    ['outloud://entry/', 'does not name an entry'],
    ['outloud://open?id=0123ABCD', 'does not name an entry'],
    ['outloud://open?id=0123abcd&id=0123abce', 'twice'],
    ['outloud://open?id=0123abcd&library=/etc', 'means nothing'],
    ['outloud://open?id=0123abcd#x', 'none of the links'],
    ['outloud://open/all?id=0123abcd', 'none of the links'],
    ['outloud://delete?id=0123abcd', 'none of the links'],
    ['outloud://__proto__?id=0123abcd', 'none of the links'],
    ['outloud://new?__proto__=1', 'means nothing'],
    ['outloud://user@entry/0123abcd', 'none of the links'],
    ['outloud://new?kind=post', 'a note, win, review'],
    ['outloud://new?text=%zz', 'percent signs'],
    ['outloud://new?text=a%00b', 'can’t be seen'],
    ['outloud://new?title=a%E2%80%AEb', 'can’t be seen'],
    [`outloud://new?title=${'a'.repeat(301)}`, 'longer than 300'],
    [`outloud://new?text=${'a'.repeat(LONGEST_LINK)}`, 'longer than 32,000'],
    ['outloud://search?q=+', 'what to search for'],
    ['https://entry/0123abcd', 'none of the links'],
  ])('refuses %s', (link, reason) => {
    expect(() => readAppLink(link)).toThrow(reason);
  });

  it('finds the entry that a link was made for', () => {
    fc.assert(
      fc.property(ids, (id) => {
        expect(readAppLink(linkToEntry(id))).toEqual({ what: 'entry', id });
        expect(isAppLink(linkToEntry(id))).toBe(true);
      }),
    );
  });

  it('takes over a text as it is, whatever is in it', () => {
    const texts = fc.string({ unit: 'grapheme', maxLength: 200 }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.constantFrom(...LINKED_KINDS), texts, (kind, text) => {
        fc.pre(!/[\p{Cc}\uFEFF\u202A-\u202E\u2066-\u2069]/u.test(text));
        const read = readAppLink(`outloud://new?${encode({ kind, text })}`);
        expect(read).toEqual({ what: 'new', kind, text });
      }),
    );
  });

  it('reads or refuses anything, and gives nothing else', () => {
    const parts = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom('outloud://', 'entry/', 'open?', 'new?', 'search?', 'id=', 'q=', '%', '&'),
        ids,
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          parts.map((all) => all.join('')),
          parts.map((all) => `outloud://${all.join('')}`),
        ),
        (link) => {
          try {
            const read = readAppLink(link);
            expect(['entry', 'search', 'new']).toContain(read.what);
            if (read.what === 'entry') expect(read.id).toMatch(/^[0-9a-z]{8,32}$/);
          } catch (error) {
            expect(error).toBeInstanceOf(Problem);
            expect((error as Problem).message.length).toBeLessThan(400);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
