import { describe, expect, it } from 'vitest';
import type { Rule } from '../rule';
import { draftOf, wordsOf } from '../testing/draft-of';
import { demoFallbackRule } from './demo-fallback';
import { fullSlideRule } from './full-slide';
import { hiddenNetworkRule } from './hidden-network';
import { longCodeRule } from './long-code';
import { missingNotesRule } from './missing-notes';
import { networkDemoRule } from './network-demo';
import { sectionMustRule } from './section-must';
import { slidePointsRule } from './slide-points';
import { slideWordsRule } from './slide-words';
import { smallCodeRule } from './small-code';
import { themeContrastRule } from './theme-contrast';
import { unmeasuredThemeRule } from './unmeasured-theme';
import { webPictureRule } from './web-picture';
import { wideCodeRule } from './wide-code';
import { wideTableRule } from './wide-table';

const times = (what: string, count: number): string => Array(count).fill(what).join('');
const code = (text: string): string => `\`\`\`js\n${text}\n\`\`\`\n`;
const NOTES = ':::notes\nSay it.\n:::\n';

/** What each finds, by the words it stands at; null for the talk as a whole. */
const CASES: readonly (readonly [Rule, string, readonly (string | null)[]])[] = [
  [slideWordsRule, `## A\n\n${times('word ', 60)}`, []],
  [slideWordsRule, `## A\n\n### B\n\n${times('word ', 61)}`, ['B']],
  [slideWordsRule, `## A\n\nx\n\n---\n\n${times('word ', 61)}`, ['A']],
  [slideWordsRule, times('word ', 61), [null]],
  [slideWordsRule, `## A\n\n:::notes\n${times('word ', 300)}\n:::\n\n${code('a')}`, []],
  [slidePointsRule, `## A\n\n${times('- a\n', 7)}`, []],
  [slidePointsRule, `## A\n\n${times('- a\n', 6)}  - b\n  - c\n`, ['A']],
  [smallCodeRule, `## A\n\n${code(times('x', 121))}`, []],
  [smallCodeRule, `## A\n\n${code(times('x', 122))}`, ['A']],
  [smallCodeRule, `## A\n\n${code(times('字', 61))}`, ['A']],
  [smallCodeRule, `## A\n\n${code(times('x\n', 40))}`, ['A']],
  [wideCodeRule, `## A\n\n${code(times('x', 73))}`, []],
  [wideCodeRule, `## A\n\n${code(times('x', 74))}`, ['A']],
  [wideCodeRule, `## A\n\n${code(times('x', 122))}`, []],
  [longCodeRule, `## A\n\n${code(`${times('x\n', 14)}x`)}`, []],
  [longCodeRule, `## A\n\n${code(`${times('x\n', 15)}x`)}`, ['A']],
  [
    longCodeRule,
    `## A\n\n> ${code(`${times('x\n> ', 15)}x`)
      .replace('\nx', '\n> x')
      .replace('\n```', '\n> ```')}`,
    ['A'],
  ],
  [missingNotesRule, `## A\n\nx\n\n${NOTES}\n## B\n\n### C\n\ny\n\n---\n\nz\n\n${NOTES}`, []],
  [missingNotesRule, `## A\n\nx\n\n${NOTES}\n## B\n\n### C\n\ny\n\n---\n\nz\n`, ['C']],
  [missingNotesRule, '## A\n\nx\n\n## B\n\ny\n', [null]],
  [missingNotesRule, `## A\n\nx\n\n${NOTES}\n## B {demo=fallback}\n\ny\n`, []],
  [demoFallbackRule, '## A {demo=local}\n\n---\n\nx\n\n### B {demo=fallback}\n', []],
  [demoFallbackRule, '## A {demo=local}\n\n### B\n\n### C {demo=fallback}\n', ['A']],
  [demoFallbackRule, '## A\n\n### B {demo=network}\n', ['B']],
  [networkDemoRule, '## A {demo=local}\n\n## B {demo=network}\n\n## C {demo=fallback}\n', ['B']],
  [fullSlideRule, `## A\n\n${times('x\n\n', 8)}`, []],
  [fullSlideRule, `## A\n\n${times('x\n\n', 9)}`, ['A']],
  [fullSlideRule, `## A\n\n${times('x\n\n', 5)}---\n\n${times('y\n\n', 5)}`, []],
  [fullSlideRule, `## A\n\n${times('x\n\n', 7)}y[^1]\n\n[^1]: Long.\n`, ['A']],
  [fullSlideRule, `## A\n\n${times('%%x%%\n\n', 20)}${NOTES}`, []],
  [fullSlideRule, `## A\n\n${times('![a](b.png)\n\n', 4)}`, ['A']],
  [fullSlideRule, `## A\n\n${times('![[b.png]]\n\n', 4)}`, ['A']],
  [fullSlideRule, `## A\n\n${times('a\n\n', 7)}`, []],
  [fullSlideRule, `---\ntheme: gaia\n---\n\n## A\n\n${times('a\n\n', 7)}`, ['A']],
  [fullSlideRule, `## A\n\n${times('word ', 96)}`, []],
  [fullSlideRule, `---\ntheme: uncover\n---\n\n## A\n\n${times('word ', 96)}`, ['A']],
  [wideTableRule, `## A\n\n|${times(' aa |', 9)}\n|${times(' - |', 9)}\n`, []],
  [wideTableRule, `## A\n\n|${times(' one-long-word |', 9)}\n|${times(' - |', 9)}\n`, ['A']],
  [hiddenNetworkRule, `## A {demo=local}\n\n${code('curl localhost:1')}`, ['A']],
  [hiddenNetworkRule, `## A {demo=local}\n\n${code('open http://localhost:80')}`, []],
  [hiddenNetworkRule, `## A {demo=local}\n\n${code('open https://a.example')}`, ['A']],
  [hiddenNetworkRule, `## A {demo=network}\n\n${code('npm install')}`, []],
  [hiddenNetworkRule, `## A\n\n${code('npm install')}`, []],
  [webPictureRule, '## A\n\n![a](b.png)\n\n## B\n\n![c](https://d.example/e.png)\n', ['B']],
  [themeContrastRule, '---\ncolor: "#888"\n---\n\n# A', [null, null]],
  [themeContrastRule, '---\ntheme: uncover\n---\n\n# A', []],
  [themeContrastRule, '---\ntheme: uncover\n---\n\n[a](https://b.example)', [null]],
  [themeContrastRule, '# A\n\n> [a](b)', []],
  [unmeasuredThemeRule, '---\ntheme: gaia\nstyle: "h1 { color: red }"\n---\n\n# A', []],
  [unmeasuredThemeRule, '---\ntheme: gaia\nstyle: "h1 { margin: 0 }"\n---\n\n# A', [null]],
  [unmeasuredThemeRule, '---\ntheme: ours\n---\n\n# A', [null]],
  [
    sectionMustRule,
    '## A {priority=must}\n\n## B\n\n### C {priority=must}\n\n## D\n\n### E\n',
    ['D'],
  ],
  [sectionMustRule, '## A {priority=must}\n\n## B {priority=may}\n\n### C\n', []],
  [sectionMustRule, '## A\n\n## B\n', [null]],
  [sectionMustRule, '## A\n', ['A']],
  [sectionMustRule, '', []],
];

describe('rules for talks', () => {
  it.each(CASES.map(([rule, ...rest]) => [rule.id, ...rest, rule] as const))(
    '%s in %j',
    (_, markdown, words, rule) => {
      const draft = draftOf(markdown, { kind: 'talk' });
      expect(wordsOf(draft, rule.check(draft))).toEqual(words);
      expect(rule.check(draftOf(markdown))).toEqual([]);
    },
  );

  it('lead to a slide whose heading has no words', () => {
    const draft = draftOf(`##\n\n${times('- a\n', 8)}`, { kind: 'talk' });
    expect(slidePointsRule.check(draft)).toMatchObject([{ place: null, node: [0] }]);
  });
});
