import { expect, test } from 'vitest';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { collectLinks } from '#core/document/wikilinks';
import { growthFactsOf } from './growth-facts';
import { patternNote } from './pattern-note';
import type { Remark } from './remark';

function remark(day: string, title: string, link = ''): Remark {
  const empty = {
    area: '',
    why: '',
    constraints: '',
    experience: null,
    comment: '',
    pattern: 'Units',
  };
  return { id: day, title, day, role: 'got', link, ...empty };
}

test('the note of a pattern says so, and keeps its examples where no reader sees them', () => {
  const three = [
    remark('2026-01-01', 'Name %% the unit'),
    remark('2026-01-02', 'See [[Secret]]', 'https://example.com/1'),
    remark('2026-01-03', 'Which unit?'),
  ];
  const pattern = { name: 'Units: C#', role: 'got', areas: [], answers: [] } as const;
  const asks = { day: '2026-01-03', remarks: three };
  const older = remark('2025-01-01', 'An older one');
  const markdown = patternNote({ ...pattern, remarks: [older, ...three], asks });
  expect(markdown).toBe(
    [
      '---',
      'pattern: "Units: C#"',
      '---',
      '',
      'Why does this keep coming up? What would prevent it?',
      '',
      '%%',
      'What was said:',
      '2026-01-01 – Name % % the unit',
      '2026-01-02 – See [[Secret]] – https://example.com/1',
      '2026-01-03 – Which unit?',
      '%%',
      '',
    ].join('\n'),
  );
  const { document, frontMatter } = readEntryMarkdown(markdown);
  expect(document.content?.map(({ type }) => type)).toEqual(['paragraph', 'commentBlock']);
  expect(collectLinks(document)).toEqual([]);
  expect(growthFactsOf('note', frontMatter)).toEqual({ pattern: 'Units: C#' });
});
