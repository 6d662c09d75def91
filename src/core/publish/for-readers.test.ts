import { describe, expect, it } from 'vitest';
import { composeDraft } from '#core/draft/compose';
import { countIds, makeRecord, wholeNotes } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { asset, plan, post, textOf } from './testing/plan-posts';

const told = (planned: ReturnType<typeof plan>): readonly string[] =>
  planned.warnings.map(({ what }) => what);

const blogHas = (text: string) => ({
  kept: new Map([['p1', { path: 'content/posts/p.md', text, taken: [] }]]),
});

describe('the tags of a post', () => {
  it('are its own, then those of its text, each once whatever its case', () => {
    const text = 'About #rust and #Async.\n\n> Quoted: #async\n\n`#code`\n';
    const planned = plan([post('p1', 'P', text, { tags: ['Rust'] })], ['p1']);
    expect(textOf(planned, 'p1')).toContain("tags: ['Rust', 'Async']\n");
    expect(textOf(planned, 'p1')).toContain('About #rust and #Async.\n');
  });

  it('are refused while only private notes have one of the text', () => {
    const secret = makeRecord('n1', 'N', '#pay', { private: true });
    const planned = plan([post('p1', 'P', 'On #Pay'), secret], ['p1']);
    expect(planned.refused[0]?.reason).toContain('“Pay”');
  });

  it('are no words that the blog had in its text already', () => {
    const there = '---\ntitle: P\ntags: [a]\n---\nPress #star\n';
    const entry = (markdown: string) => post('p1', 'P', markdown, { tags: ['a'] });
    const same = plan([entry(there)], ['p1'], blogHas(there));
    expect(textOf(same, 'p1')).toBe(there);
    const more = plan([entry(`${there}\nNow #new\n`)], ['p1'], blogHas(there));
    const written = textOf(more, 'p1');
    expect(written).toMatch(/tags: \[a, new\]|tags:\n *- a\n *- new\n/);
    // The next time both stand in the file, and nothing changes.
    expect(textOf(plan([entry(`${there}\nNow #new\n`)], ['p1'], blogHas(written)), 'p1')).toBe(
      written,
    );
  });
});

describe('a link to a note that became a section of the post', () => {
  const notes = [
    makeRecord('n1', 'Locks & keys', 'See [[Retry]], [[Retry#When|when]] and [[Elsewhere]].\n'),
    makeRecord('n2', 'Retry', 'Back to [[locks & keys]].\n\n# When\n\nNow.\n'),
    makeRecord('n3', 'Elsewhere', 'x\n'),
  ];
  const composed = (change: (draft: EntryRecord) => EntryRecord = (draft) => draft) => {
    const { document } = composeDraft('post', wholeNotes(notes.slice(0, 2)), countIds());
    return plan([change(post('p1', 'P', '', { document })), ...notes], ['p1']);
  };

  it('leads to the section, or to the heading in it that it names', () => {
    const text = textOf(composed(), 'p1');
    expect(text).toContain('See [Retry](#retry), [when](#when) and Elsewhere.');
    expect(text).toContain('Back to [locks & keys](#locks--keys).');
    expect(told(composed())).toEqual([
      'The link to “Elsewhere” becomes words: it isn’t in this blog.',
    ]);
  });

  it('leads to the next heading of the section where another one is called like its first', () => {
    const planned = composed((draft) => ({
      ...draft,
      document: {
        type: 'doc',
        content: [
          {
            type: 'heading',
            attrs: { level: 2, source: null },
            content: [{ type: 'text', text: 'retry!' }],
          },
          ...(draft.document.content ?? []),
        ],
      },
    }));
    expect(textOf(planned, 'p1')).toContain('See [Retry](#when)');
    expect(textOf(planned, 'p1')).not.toContain('](#retry)');
  });
});

describe('a picture without a description', () => {
  it('is written and named', () => {
    const attachments = { 'img/a%20b.png': asset('a'), 'c.png': asset('c') };
    const text =
      '![](img/a%20b.png) ![|300](https://x.example/d.png?w=1) ![e](e.png)\n\n![[c.png|90]]';
    const planned = plan([post('p1', 'P', text, { attachments })], ['p1']);
    expect(planned.refused).toEqual([]);
    expect(told(planned).filter((what) => what.includes('description'))).toEqual(
      ['“a b.png”', '“d.png”', '“c.png”'].map(
        (name) => `The picture ${name} has no description, so readers who can’t see it miss it.`,
      ),
    );
  });

  it('is no news where the blog has it like that', () => {
    const there = '---\ntitle: P\n---\n![](/a.png)\n';
    const planned = plan([post('p1', 'P', there)], ['p1'], blogHas(there));
    expect(told(planned)).toEqual([]);
  });
});
