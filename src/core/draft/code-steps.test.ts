import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { withoutSteps, withSteps } from './code-steps';

const CODE = `const a = 1;
const b = 2;

// And then:

function sum() {
  return a + b;
}

export { sum };
`;

const step = (info: string, code = CODE): string => {
  const { document } = fromMarkdown(`\`\`\`${info}\n${code}\`\`\`\n`);
  const content = (document.content ?? []).map(withSteps);
  return toMarkdown({ type: 'doc', content }).split('\n')[0]?.slice(3) ?? '';
};

describe('code on slides', () => {
  it('is gone through part by part', () => {
    expect(step('ts')).toBe('ts {1-2|4-8|10}');
    expect(step('ts title="a.ts"')).toBe('ts title="a.ts" {1-2|4-8|10}');
  });

  it.each([
    ['with marks of its own', 'ts {2}', CODE],
    ['that is drawn', 'mermaid', CODE],
    ['whose language nobody named', '', CODE],
    ['that is short', 'ts', 'a\n\nb\n'],
    ['in one part', 'ts', 'a\n'.repeat(20)],
    ['in too many parts', 'ts', 'a\nb\n\n'.repeat(9)],
  ])('stays as it is %s', (_, info, code) => {
    expect(step(info, code)).toBe(info);
  });

  it('is shown to readers at once', () => {
    const { document } = fromMarkdown('```ts {1-2|4}\na\n```\n\n```ts {2}\na\n```\n');
    const content = (document.content ?? []).map(withoutSteps);
    expect(toMarkdown({ type: 'doc', content })).toBe('```ts\na\n```\n\n```ts {2}\na\n```\n');
  });
});
