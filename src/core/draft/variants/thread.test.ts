import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeRecord } from '../testing/make-record';
import { POST_LIMITS, postLength, type PostLimit } from './post-length';
import { cutThread, toThread } from './thread';
import { toPieces } from './thread-pieces';

const post = (markdown: string, title = 'Title') =>
  makeRecord('p1', title, markdown, { kind: 'post', stage: 'drafting' });
const small = (limit: number): PostLimit => ({
  label: 'Small',
  limit,
  address: null,
  isWeighted: false,
});
const texts = (markdown: string, limit = 60) =>
  toThread(post(markdown), small(limit), false).posts?.map(({ text }) => text);

describe('postLength', () => {
  it('counts what people see', () => {
    expect(postLength('e\u0301👩‍👩‍👧', POST_LIMITS.bluesky)).toBe(2);
    expect(postLength('日本', POST_LIMITS.mastodon)).toBe(2);
  });

  it('counts addresses as the place does, without what ends the sentence', () => {
    const text = 'See https://example.com/a/very/long/path/that/goes/on.';
    expect(postLength(text, POST_LIMITS.mastodon)).toBe('See .'.length + 23);
    expect(postLength(text, POST_LIMITS.bluesky)).toBe(text.length);
  });

  it('weighs signs and emoji for X as it does', () => {
    expect(postLength('abc', POST_LIMITS.x)).toBe(3);
    expect(postLength('#1 *\n', POST_LIMITS.x)).toBe(5);
    expect(postLength('日本', POST_LIMITS.x)).toBe(4);
    expect(postLength('👩‍👩‍👧🇩🇪', POST_LIMITS.x)).toBe(4);
    expect(postLength('“dash” – ok…', POST_LIMITS.x)).toBe(13);
  });
});

describe('toThread', () => {
  it('cuts at the ends of sentences and begins with the title', () => {
    expect(texts('One sentence here. Another one follows it. And a third.\n')).toEqual([
      'Title\n\nOne sentence here. Another one follows it.',
      'And a third.',
    ]);
  });

  it('lets no post end with a heading', () => {
    expect(
      texts('This one takes up forty characters in all.\n\n## Head\n\nWhat it leads to.\n'),
    ).toEqual(['Title\n\nThis one takes up forty characters in all.', 'Head\n\nWhat it leads to.']);
  });

  it('says lists, code, quotes, links and footnotes in plain text', () => {
    const markdown =
      '- one\n- two\n\n```js\na();\n```\n\n> Quoted.\n\nA [link](https://a.example) and [[Note|note]].[^1] %%mine%%\n\n[^1]: Foot.\n';
    expect(texts(markdown, 500)).toEqual([
      'Title\n\n• one\n• two\n\na();\n\n“Quoted.”\n\nA link https://a.example and note. (Foot.)',
    ]);
  });

  it('numbers the posts within the limit, and does not number one alone', () => {
    const { posts } = toThread(post('Word here now. '.repeat(60)), small(40), true);
    expect(posts?.at(0)?.text).toMatch(/\n1\/\d\d$/);
    expect(posts?.every(({ length }) => length <= 40)).toBe(true);
    expect(toThread(post('Short.'), small(40), true).posts?.[0]?.text).toBe('Title\n\nShort.');
  });

  it('tells where a sentence had to be cut', () => {
    const { posts, warnings } = toThread(post(`${'word '.repeat(30)}end.`), small(50), false);
    expect(posts?.[1]?.isCut).toBe(true);
    expect(warnings).toEqual([
      'A sentence is longer than 50 characters, so a post ends within it.',
    ]);
  });

  it('is never too long and loses nothing, whatever the text', () => {
    const word = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }),
      fc.constant('https://example.com/path'),
      fc.constant('end. Next'),
    );
    const piece = fc.record({
      text: fc
        .array(word, { minLength: 1, maxLength: 30 })
        .map((words) => words.join(' ').trim() || 'x'),
      glue: fc.constantFrom('\n\n' as const, '\n' as const, ' ' as const),
      leads: fc.boolean(),
    });
    const limits = fc.constantFrom(POST_LIMITS.x, POST_LIMITS.mastodon, small(45));
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        limits,
        fc.boolean(),
        (pieces, limit, isNumbered) => {
          const posts = cutThread(pieces, limit, isNumbered);
          for (const { text, length } of posts) {
            expect(length).toBe(postLength(text, limit));
            expect(length).toBeLessThanOrEqual(limit.limit);
          }
          const bare = posts.map(({ text }) =>
            isNumbered && posts.length > 1 ? text.replace(/\n\d+\/\d+$/, '') : text,
          );
          const words = (all: readonly string[]) => all.join('').replace(/\s+/g, '');
          expect(words(bare)).toBe(words(pieces.map(({ text }) => text)));
        },
      ),
    );
  });

  it('says every word of a text', () => {
    const markdown =
      'A b.\n\n1. c\n2. d\n   - e\n\n| f | g |\n| - | - |\n| h | i |\n\n$j$\n\n![k](l.png)\n';
    const said = toPieces(post(markdown).document.content ?? [])
      .map(({ text }) => text)
      .join(' ');
    for (const letter of 'Abcdefghijk') expect(said).toContain(letter);
  });
});
