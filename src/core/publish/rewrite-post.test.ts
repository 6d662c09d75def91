import { describe, expect, it } from 'vitest';
import type { EntryRecord } from '#core/library/record';
import { readEntryMarkdown } from '#core/library/entry-markdown';
import { dialectOf } from './generators/dialects';
import { asset, keptFile, rewritten } from './testing/plan-posts';
import type { Generator } from './target';

const PATHS = {
  hugo: 'content/posts/a.md',
  hexo: 'source/_posts/a.md',
  markdown: 'a.md',
} satisfies Partial<Record<Generator, string>>;

/** A file after its entry became another text, or was changed otherwise. */
function rewrite(
  generator: keyof typeof PATHS,
  text: string | null,
  { markdown = text ?? '', ...changes }: Partial<EntryRecord> & { markdown?: string } = {},
) {
  const { document, verbatim, frontMatter } = readEntryMarkdown(markdown);
  const file =
    text === null ? { path: PATHS[generator], text, taken: [] } : keptFile(PATHS[generator], text);
  const dialect = dialectOf({ generator });
  const stage = { stage: 'published' as const };
  return rewritten(dialect, file, { document, verbatim, frontMatter, ...stage, ...changes });
}

describe('a file that a post came from', () => {
  it.each([
    ['---\ntitle: A\n---\n\nText.\n', '---\ntitle: A\n---\n\nText.\n'],
    ['{\n  "title": "A"\n}\n\nText.\n', '{\n  "title": "A"\n}\n\nText.\n'],
  ])('stays as it is, byte for byte, while nothing changed: %j', (text, same) => {
    const { text: written, warnings } = rewrite('hugo', text, {
      markdown: '---\ntitle: A\nslug: a\n---\n\nText.\n',
    });
    expect([written, warnings]).toEqual([same, []]);
  });

  it('whose front matter is JSON says it as YAML once that changes', () => {
    const { text, warnings } = rewrite('hugo', '{"title": "A"}\n\nText.\n', {
      markdown: '---\ntitle: A\n---\n\nText.\n',
      title: 'B',
    });
    expect(text).toMatch(/^---\n[^]*title[^]*B[^]*---\n\nText\.\n$/);
    expect(warnings).toEqual([
      'Its front matter was JSON and is written as YAML, which says the same.',
    ]);
  });

  it('that was deleted is written anew, and its own markup is still meant', () => {
    const { text, warnings } = rewrite('hugo', null, {
      markdown: 'Text {{< ref "b" >}} with ![x](b.png).\n',
      tags: ['one'],
      attachments: { 'b.png': asset('1') },
    });
    expect(text).toContain('Text {{< ref "b" >}} with ![x](');
    expect(text).toMatch(/tags:[^]*one/);
    expect(warnings).toContain('Its file was deleted in the blog and is written anew.');
  });

  it('keeps front matter that nobody can read, and that is said', () => {
    const text = '---\ntitle: [A\n---\n\nText.\n';
    const { text: written, warnings } = rewrite('hugo', text, { title: 'B' });
    expect(written).toBe(text);
    expect(warnings[0]).toMatch(
      /^The front matter in the blog can't be read \(.*\), so it stays as it is\.$/,
    );
  });

  it.each<[keyof typeof PATHS, string]>([
    ['hugo', 'It is marked as a draft, so Hugo does not show it.'],
    ['markdown', 'It is marked as a draft, and its front matter says so.'],
  ])('of %s says of a draft: %s', (generator, warning) => {
    const { isDraft, text, warnings } = rewrite(generator, '---\ntitle: A\n---\n\nText.\n', {
      stage: 'idea',
    });
    expect(isDraft).toBe(true);
    expect(text).toBe('---\ntitle: A\ndraft: true\n---\n\nText.\n');
    expect(warnings).toEqual([warning]);
  });

  it.each<[keyof typeof PATHS, readonly string[]]>([
    ['hugo', ['Its date lies in the future; Hugo shows it only after that date.']],
    ['hexo', []],
  ])('of %s says of a date in the future: %j', (generator, warnings) => {
    const created = '2030-01-01T00:00:00.000Z';
    expect(rewrite(generator, '---\ntitle: A\n---\n\nText.\n', { created }).warnings).toEqual(
      warnings,
    );
  });

  it('takes over keys that were changed here, but for those of the library and the writer', () => {
    const front = '---\ntitle: A\nweight: 3\nimage: x.png\nstage: theirs\n---';
    const { text } = rewrite('hugo', `${front}\n\nText.\n`, {
      frontMatter: '---\ntitle: A\nweight: 4\nkind: post\nstage: ready\ngoal: mine\n---',
    });
    expect(text).toBe('---\ntitle: A\nweight: 4\nstage: theirs\ngoal: mine\n---\n\nText.\n');
  });

  it('says which picture will be missing', () => {
    const text = '---\ntitle: A\n---\n\n![x](there.png)\n';
    const markdown = `${text}\n![y](gone.png)\n`;
    expect(rewrite('hugo', text, { markdown }).warnings).toEqual([
      'The image gone.png is not in the library and will be missing.',
    ]);
  });

  it('without a title in its front matter has that of its text', () => {
    const text = '# A\n\nText.\n';
    const { text: written } = rewrite('hugo', text, {
      markdown: '---\nslug: a\n---\n\n# B\n\nText.\n',
      title: 'B',
    });
    expect(written).toBe('# B\n\nText.\n');
  });

  it('gets its old addresses, and keeps its other aliases', () => {
    const text = '---\ntitle: A\naliases: [Name, /old/]\n---\n\nText.\n';
    const { text: written } = rewrite('hugo', text, { aliases: ['/older/', 'Mine'] });
    expect(written).toMatch(/Name[^]*\/older\//);
    expect(written).not.toMatch(/Mine|\/old\//);
  });
});
