import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './test';
import { outloud, outloudJson } from './command-line';
import { findCorpus, readMarkdownFiles } from './shared-files';

interface ImportReport {
  imported: { id: string; file: string; title: string }[];
  skipped: unknown[];
}

const corpus = findCorpus();

test.describe('574 real learning notes', () => {
  test.skip(corpus === null, 'the corpus is not on this machine');

  const folder = mkdtempSync(join(tmpdir(), 'outloud-corpus-'));
  const library = ['--library', join(folder, 'library')];
  let report: ImportReport;

  test.beforeAll(async () => {
    test.setTimeout(300_000);
    report = await outloudJson<ImportReport>(['import', String(corpus), ...library]);
  });

  test('all come in, none is skipped', () => {
    const files = readMarkdownFiles(String(corpus));
    expect(report.skipped).toEqual([]);
    expect(report.imported).toHaveLength(files.length);
    expect(report.imported.map(({ file }) => file).toSorted()).toEqual(
      files.map(({ file }) => file),
    );
  });

  test('a note is found by its title and by a phrase of its body', async () => {
    const sample = report.imported.filter((_, index) => index % 60 === 7);
    for (const { id, file, title } of sample) {
      const byTitle = await outloudJson<{ id: string }[]>(['search', title, ...library]);
      expect(
        byTitle.map((hit) => hit.id),
        `the title of ${file}`,
      ).toContain(id);
      const phrase = phraseOf(readFileSync(file, 'utf8'));
      const byPhrase = await outloudJson<{ id: string }[]>(['search', `"${phrase}"`, ...library]);
      expect(
        byPhrase.map((hit) => hit.id),
        `“${phrase}” of ${file}`,
      ).toContain(id);
    }
  });

  test('export writes as many files back, byte for byte', async () => {
    const out = mkdtempSync(join(tmpdir(), 'outloud-export-'));
    const counted = await outloudJson<{ entries: number }>(['export', '--out', out, ...library]);
    expect(counted.entries).toBe(report.imported.length);
    const written = readMarkdownFiles(out).map(({ text }) => text);
    const originals = readMarkdownFiles(String(corpus)).map(({ text }) => text);
    expect(written.toSorted()).toEqual(originals.toSorted());
  });

  test('the library is well afterwards', async () => {
    const { code } = await outloud(['doctor', ...library]);
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'library'))).toContain('library.json');
  });
});

/** Six words in a row of plain prose. */
function phraseOf(markdown: string): string {
  const prose = markdown
    .split('\n')
    .map((line) => /^[A-Z][a-z]+(?: [a-z]+){5}/.exec(line)?.[0])
    .find((found) => found !== undefined);
  return prose ?? markdown.replace(/^#+ /, '').split('\n', 1)[0] ?? '';
}
