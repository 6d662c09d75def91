import { expect, test } from 'vitest';
import type { Entry } from '#contract/calls/api';
import { fromMarkdown } from '#core/document/from-markdown';
import { readFrontMatter } from '#core/document/front-matter';
import { unsavedCopy } from './unsaved-copy';

const row = {
  id: 'n0000001',
  kind: 'note',
  title: 'Old: a title',
  tags: ['sql'],
  private: true,
  stage: null,
  created: '2026-01-01T00:00:00.000Z',
  updated: '2026-01-01T00:00:00.000Z',
} as const;
const entry: Entry = {
  ...row,
  row,
  aliases: ['Other'],
  revision: 1,
  document: fromMarkdown('Read *before*.\n').document,
  attachments: {},
  properties: { series: 'db' },
  frontMatter: null,
  frontMatterProblem: null,
};

test('holds what was typed, with the fields as they stand in the window', () => {
  const { document } = fromMarkdown('Typed **since**.\n');
  const { name, markdown } = unsavedCopy(entry, { title: 'New', document });
  expect(name).toBe('New');
  const [, frontMatter = '', text] = /^(---\n[^]*\n---)\n\n([^]*)$/.exec(markdown) ?? [];
  expect(readFrontMatter(frontMatter)).toMatchObject({
    title: 'New',
    tags: ['sql'],
    aliases: ['Other'],
    private: true,
    properties: { series: 'db' },
  });
  expect(text).toBe('Typed **since**.\n');
});

test('holds the text that was read when only a field was changed', () => {
  expect(unsavedCopy(entry, { tags: [] }).markdown).toContain('Read *before*.\n');
});

test('is the source as it was typed', () => {
  const markdown = '+++\ntitle = "x"\n+++\n\n*  Typed\r\n';
  expect(unsavedCopy(entry, { markdown, title: 'x' })).toEqual({ name: 'x', markdown });
});
