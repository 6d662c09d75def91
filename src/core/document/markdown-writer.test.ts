import fc from 'fast-check';
import { frontmatterToMarkdown } from 'mdast-util-frontmatter';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, test } from 'vitest';
import { DEFAULT_STYLE } from './markdown-style';
import { writeMarkdownTree } from './markdown-writer';

test('a text that is written as it is needs no backslash', () => {
  const common = fc.constantFrom(...' .w1()-:p/a'.split(''));
  const rare = fc.constantFrom(...',;?\'"é界!#&*_[]<>|`~=+@\\\n'.split(''), 'www', 'p://', 'word');
  const unit = fc.oneof({ arbitrary: common, weight: 4 }, rare);
  const words = fc.string({ unit, minLength: 1, maxLength: 8 });
  const texts = fc.array(
    words.filter((value) => value !== ''),
    { minLength: 1, maxLength: 3 },
  );
  const line = fc.tuple(texts, fc.constantFrom('emphasis', 'strong', 'delete'));
  const extensions = [gfmToMarkdown(), frontmatterToMarkdown(['yaml', 'toml'])];
  fc.assert(
    fc.property(line, ([values, type]) => {
      const children = values.map((value, at) => {
        const text = { type: 'text' as const, value };
        return at === 1 ? { type: type as 'strong', children: [text] } : text;
      });
      const paragraph = { type: 'paragraph' as const, children };
      const expected = toMarkdown({ type: 'root', children: [paragraph] }, { extensions });
      const style = { ...DEFAULT_STYLE, emphasis: '*', strong: '*' } as const;
      expect(`${writeMarkdownTree([paragraph], style)}\n`).toBe(expected);
    }),
    { numRuns: 3000 },
  );
});
