import { describe, expect, it } from 'vitest';
import { contentOf } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { hiddenIn, keepsHidden } from './hidden';
import { guessOwnWords } from './own-words';

const NAMES = {
  titles: new Map([
    ['/other/', 'Other'],
    ['/odd/', 'a]b'],
  ]),
  sources: new Map([['./p.png', 'my p.png']]),
};

describe('a text of a blog may have stood in the library', () => {
  it.each([
    ['plain', ['plain']],
    ['a [Other](/other/) b', ['a [[Other]] b', 'a [Other](/other/) b']],
    ['[o](/other/)', ['[[Other|o]]', '[o](/other/)']],
    ['[](/other/)', ['[[Other|]]', '[](/other/)']],
    ['![o](/other/)', ['![o](/other/)']],
    ['[a](/odd/) [b](/none/)', ['[a](/odd/) [b](/none/)']],
    [
      '![a](./p.png) ![b](./p.png "t")',
      ['![a](my p.png) ![b](my p.png "t")', '![a](./p.png) ![b](./p.png "t")'],
    ],
    ['![a](./q.png) [b](./p.png)', ['![a](./q.png) [b](./p.png)']],
    ['{% raw %}{{ a }}{% endraw %} b', ['{{ a }} b', '{% raw %}{{ a }}{% endraw %} b']],
    [
      '{% raw %}a{% endraw %}{% raw %}b{% endraw %}',
      ['ab', '{% raw %}a{% endraw %}{% raw %}b{% endraw %}'],
    ],
    ['{{ "{{" }} {{ "{%" }} {{ "{#" }}', ['{{ {% {#', '{{ "{{" }} {{ "{%" }} {{ "{#" }}']],
    ['{{ "{" }}', ['{{ "{" }}']],
    [
      '{{</* a\nb */>}} {{%/* c */%}}',
      ['{{< a\nb >}} {{% c %}}', '{{</* a\nb */>}} {{%/* c */%}}'],
    ],
    [":{''}smile:", [':smile:', ":{''}smile:"]],
    ['&#105;mport a\n&#101;xport b', ['import a\nexport b', '&#105;mport a\n&#101;xport b']],
    ['a &#105;mport b\n&#105;mported', ['a &#105;mport b\n&#105;mported']],
    ['\\{a} \\<b> \\*c', ['{a} <b> \\*c', '\\{a} \\<b> \\*c']],
    [
      '[Other](/other/) \\{',
      ['[[Other]] {', '[Other](/other/) {', '[[Other]] \\{', '[Other](/other/) \\{'],
    ],
  ])('%j: %j', (there, guesses) => {
    expect(guessOwnWords(there, NAMES)).toEqual(guesses);
  });
});

const blocksOf = (markdown: string) => contentOf(fromMarkdown(markdown).document);

describe('what no reader gets', () => {
  it.each([
    ['plain', []],
    ['a ^name', ['^name']],
    ['- a ^one\n- b ^two', ['^one', '^two']],
    ['a %%b%%', ['b']],
    ['%%\na\n%%', ['\na\n']],
    ['<!-- a -->', ['<!-- a -->']],
    ['a <!-- b --> <i>c</i>', ['<!-- b -->']],
    ['<p>a</p>', []],
    ['<div>\n%%a%%\n</div>', ['<div>\n%%a%%\n</div>']],
    ['<!-- more -->', []],
    ['{{ a }} `<!-- b -->`', []],
  ])('of %j is %j', (markdown, hidden) => {
    expect(hiddenIn(blocksOf(markdown))).toEqual(hidden);
  });

  it('is none of the names that Outloud gives', () => {
    expect(hiddenIn([{ type: 'paragraph', attrs: { id: 'b1' } }])).toEqual([]);
  });

  it.each([
    [[], 'a', true],
    [['b'], 'a %%b%%', true],
    [['b'], 'a', false],
    [['b', 'b'], 'a %%b%%', false],
    [['b', 'b'], '%%b%% a %%b%%', true],
    [['^n', 'b'], '%%b%% a ^n', true],
  ])('%j is kept in %j: %s', (hidden, markdown, is) => {
    expect(keepsHidden(hidden, blocksOf(markdown))).toBe(is);
  });
});
