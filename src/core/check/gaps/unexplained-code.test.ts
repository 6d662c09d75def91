import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { unexplainedCode } from './unexplained-code';

describe('unexplained-code', () => {
  const code =
    '```js\nconst seen = new WeakMap();\nfunction same(a, b) {\n  return a === b;\n}\n```';

  it('names the first line of code that nothing explains', () => {
    expect(findWords(unexplainedCode, `Comparing is hard.\n\n${code}\n\nNow to the next.`)).toEqual(
      ['const seen = new WeakMap();'],
    );
    expect(findWords(unexplainedCode, `## Equality\n\n${code}`)).toEqual([
      'const seen = new WeakMap();',
    ]);
  });

  it('is content with prose that names a part of it, or says enough', () => {
    expect(findWords(unexplainedCode, `The \`WeakMap\` ends a cycle.\n\n${code}`)).toEqual([]);
    expect(
      findWords(
        unexplainedCode,
        `${code}\n\nTwo values are equal when both are objects whose keys and values agree, at any depth.`,
      ),
    ).toEqual([]);
  });

  it('leaves output, short code and commented code alone', () => {
    expect(findWords(unexplainedCode, 'It printed:\n\n```js\na\nb\nc\nd\n```')).toEqual([]);
    expect(findWords(unexplainedCode, 'See.\n\n```js\na\nb\n```')).toEqual([]);
    expect(
      findWords(unexplainedCode, 'See.\n\n```js\n// Waits a little longer each time\na\nb\nc\n```'),
    ).toEqual([]);
  });

  it('takes code behind other code as one with it, and a file’s name above it for what it says', () => {
    expect(
      findWords(unexplainedCode, `It is the one that we had.\n\n${code}\n\n${code}`),
    ).toHaveLength(1);
    expect(findWords(unexplainedCode, `### src/same.js\n\n${code}`)).toEqual([]);
  });

  it('says nothing where the prose beside it is not English', () => {
    const german = 'Das hier ist nicht ganz einfach, und wir sehen es uns noch an.';
    expect(findWords(unexplainedCode, `${german}\n\n${code}`)).toEqual([]);
  });

  it('is not content with quoted words that the code does not have', () => {
    expect(findWords(unexplainedCode, `It is the one of \`other\`.\n\n${code}`)).toHaveLength(1);
  });

  it('is off until somebody turns it on', () => {
    expect(unexplainedCode.isOff).toBe(true);
  });
});
