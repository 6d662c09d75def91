import { expect, test } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { openEmptyLibrary } from '../import/testing/open-library';

const paragraph = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});

test('two saves of an entry at the same moment are both in it', async () => {
  const api = await openEmptyLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: 'T', markdown: 'one\n\ntwo\n' });
  const { revision, document } = await api.entries.read({ id });
  const blocks = document.content ?? [];
  const save = (content: readonly DocumentNode[]) =>
    api.entries.save({ id, revision, changes: { document: { type: 'doc', content } } });
  await Promise.all([
    save([paragraph('ONE'), ...blocks.slice(1)]),
    save([...blocks.slice(0, 1), paragraph('TWO')]),
  ]);
  expect(await api.entries.markdown({ id })).toBe('ONE\n\nTWO\n');
});

test('of two replacements at the same moment the later is refused', async () => {
  const api = await openEmptyLibrary();
  const { id } = await api.entries.add({ kind: 'note', title: 'T', markdown: 'old\n' });
  const { revision } = await api.entries.read({ id });
  const results = await Promise.allSettled(
    ['one', 'two'].map((text) => api.entries.replace({ id, revision, markdown: `${text}\n` })),
  );
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const isFirst = results[0]?.status === 'fulfilled';
  expect(await api.entries.markdown({ id })).toBe(isFirst ? 'one\n' : 'two\n');
});

test('problems that are ignored while the text is saved are all ignored, and the text is kept', async () => {
  const api = await openEmptyLibrary();
  const { id } = await api.entries.add({ kind: 'post', title: 'T', markdown: 'one\n' });
  const ignore = (words: string) =>
    api.checks.ignore({ id, rule: 'prose/repeated-word', words, reason: 'A name' });
  let { revision } = await api.entries.read({ id });
  for (const text of ['two', 'three', 'four']) {
    const [saved] = await Promise.all([
      api.entries.save({ id, revision, changes: { markdown: `${text}\n` } }),
      ignore(`${text} ${text}`),
      ignore(`${text}, too`),
    ]);
    revision = saved.revision;
  }
  expect(await api.entries.markdown({ id })).toBe('four\n');
  for (const text of ['two', 'three', 'four']) {
    for (const words of [`${text} ${text}`, `${text}, too`]) {
      await api.checks.heed({ id, rule: 'prose/repeated-word', words });
    }
  }
});
