import { expect, test } from 'vitest';
import { contentOf } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { heldCodeSize, holdEmoji, writeHeldEmoji } from './marp-emoji';

const held = (markdown: string): string => {
  const content = holdEmoji(contentOf(fromMarkdown(markdown).document));
  return writeHeldEmoji(toMarkdown({ type: 'doc', content })).trim();
};

test.each([
  ['Go 🚀', 'Go &#x1f680;'],
  ['`a` and **`🚀`**', '`a` and **<code>&#x1f680;</code>**'],
  ['```\n🚀 < x\n```', '<pre><code>&#x1f680; &lt; x\n</code></pre>'],
  ['```js\n🚀\n```', '<pre><code class="language-js">&#x1f680;\n</code></pre>'],
  ['```js\nx\n```', '```js\nx\n```'],
])('%s is written so that Marp fetches no picture for it', (markdown, written) => {
  expect(held(markdown)).toBe(written);
});

test('code with emoji shrinks as the code of its slide does', () => {
  const blocks = contentOf(fromMarkdown('```\n🚀\n```\n\n```\nx\n```\n').document);
  expect(heldCodeSize(blocks, () => 0.756)).toBe(75);
  expect(heldCodeSize(blocks, () => 1)).toBe(null);
  expect(heldCodeSize(blocks.slice(1), () => 0.5)).toBe(null);
});
