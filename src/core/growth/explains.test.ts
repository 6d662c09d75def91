import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { explains } from './explains';

const WORDS = Array(25).fill('word').join(' ');

test.each([
  ['code and words', `${WORDS}\n\n\`\`\`ts\nlet a\n\`\`\`\n`, true],
  ['words in list items', `- ${WORDS}\n\n![A picture](a.png)\n`, true],
  ['a table', `${WORDS}\n\n| a | b |\n| - | - |\n| 1 | 2 |\n`, true],
  ['code alone', '```ts\nlet a\n```\n', false],
  ['too few words', `Say.\n\n\`\`\`ts\n${WORDS}\n\`\`\`\n`, false],
  ['words alone', `${WORDS}\n`, false],
])('%s', (_, markdown, expected) => {
  expect(explains(fromMarkdown(markdown).document)).toBe(expected);
});
