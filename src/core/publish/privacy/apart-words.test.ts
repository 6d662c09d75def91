import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { findLeaks } from './leaks';
import { indexLibrary } from './private-index';

const CODE = 'func leak() { ch := make(chan int); go func() { <-ch }() }';
const BLOCK = `\`\`\`go\n${CODE}\n\`\`\``;
const PUBLIC = makeRecord('n1', 'Leaks', `A goroutine can wait for ever.\n\n${BLOCK}\n`);

/** What a private entry of this title and text keeps from getting out, beside a public note. */
function leaksOf(output: string, title: string, text: string, isPublic = true): readonly string[] {
  const secret = makeRecord('n2', title, text, { private: true });
  const index = indexLibrary({ library: isPublic ? [secret, PUBLIC] : [secret], trash: [] });
  return findLeaks(output, index).map(({ what }) => what);
}

describe('a title and the words behind it', () => {
  it.each([
    ['in a fence', `Text.\n\n${BLOCK}\n`],
    ['under a heading that ends as the title does', `## Leaks in Go\n\n\`\`\`\n${CODE}\n\`\`\`\n`],
    ['in HTML', `<pre><code class="language-go">${CODE}</code></pre>`],
  ])('are nobody’s secret where the words stand in a public note, %s', (_, output) => {
    expect(leaksOf(output, 'My scraps of Go', BLOCK)).toEqual([]);
  });

  it.each([
    [
      'the words are private',
      'My pay',
      'is a hundred thousand at Acme since the merger.',
      'My pay is a hundred thousand at',
    ],
    [
      'the words are few',
      'Root login',
      'hunter2 horse battery staple',
      'Root login: hunter2 horse battery staple',
    ],
  ])('are one secret where %s', (_, title, text, output) => {
    expect(leaksOf(output, title, text)).toEqual([expect.stringContaining(title.toLowerCase())]);
  });

  it('stay secret where a private text says the same in a row', () => {
    const text = `${BLOCK}\n\nThe scraps of Go: func leak ch make chan, said Bob.`;
    expect(leaksOf('Go: func leak ch make chan', 'My scraps of Go', text)).toEqual([
      'go func leak ch make chan',
    ]);
  });

  it('are still told by the title', () => {
    expect(leaksOf(`See my scraps of Go.\n\n${BLOCK}`, 'My scraps of Go', BLOCK)).toEqual([
      'my scraps of go',
    ]);
  });
});

describe('the language of a fence', () => {
  it('is a word like others: what is private may begin with it', () => {
    const words = 'quiet nightingales gather before monday noon';
    expect(leaksOf(`\`\`\`${words}\nx\n\`\`\`\n`, 'Birds', words)).toEqual([words]);
  });

  it.each(['```go\n', '```js\n', '```\n', '~~~ts meta\n'])(
    'keeps private code private after %j',
    (fence) => {
      const sign = fence.slice(0, 3);
      expect(leaksOf(`${fence}${CODE}\n${sign}\n`, 'My scraps of Go', BLOCK, false)).toHaveLength(
        1,
      );
    },
  );
});
