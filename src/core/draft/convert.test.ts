import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { composeDraft } from './compose';
import { convertDraft } from './convert';
import { countIds, makeRecord, wholeNotes } from './testing/make-record';

describe('convertDraft', () => {
  it('brings speaker notes back as prose and leaves out points that only repeat them', () => {
    const talk = makeRecord(
      't1',
      'T',
      '## A\n\n- It runs\n- My own point\n\n:::notes\nIt runs. There is a queue.\n:::\n\n### B\n\n- Other\n',
    );
    expect(toMarkdown(convertDraft(talk, 'post', countIds()))).toBe(
      '## A\n\n- My own point\n\nIt runs. There is a queue.\n\n### B\n\n- Other\n',
    );
  });

  it('makes a talk of a post, with sections at its highest headings', () => {
    const post = makeRecord(
      'p1',
      'P',
      '# P\n\nIntro.\n\n### A\n\nText.\n\n#### B\n\n```\n1\n```\n',
    );
    const document = convertDraft(post, 'talk', countIds());
    schema.nodeFromJSON(document).check();
    expect(toMarkdown(document)).toBe(
      '## P\n\n- Intro\n\n:::notes\nIntro.\n:::\n\n## A\n\n- Text\n\n:::notes\nText.\n:::\n\n### B\n\n```\n1\n```\n',
    );
  });

  it('keeps code, links and marks in the points of a talk', () => {
    const text = 'Use `a()`\nas [[Note|here]],\\\n**not** [this](/x). *And* so on.\n';
    const talk = convertDraft(makeRecord('p1', 'P', text), 'talk', countIds());
    expect(toMarkdown(talk)).toContain('- Use `a()` as [[Note|here]], **not** [this](/x)\n');
    expect(toMarkdown(convertDraft({ title: 'P', document: talk }, 'post', countIds()))).toBe(
      `## P\n\n${text}`,
    );
  });

  it('has what is said of a list below it in the talk, and above it in the post again', () => {
    const text = 'Four kinds. I use:\n\n- a\n- b\n\nAnd so on.\n';
    const talk = convertDraft(makeRecord('p1', 'P', text), 'talk', countIds());
    expect(toMarkdown(talk)).toBe(
      '## P\n\n- a\n- b\n\n:::notes\nFour kinds. I use:\n:::\n\n:::notes\nAnd so on.\n:::\n',
    );
    const post = convertDraft({ title: 'P', document: talk }, 'post', countIds());
    expect(toMarkdown(post)).toBe(`## P\n\n${text}`);
    expect(JSON.stringify(post)).not.toContain('lead');
  });

  it('gives the post back that a talk was made from, sources included', () => {
    const block = fc.constantFrom(
      'A sentence. Another one.',
      'See [[Links]] and `code`, **bold [l](/x)**. And *on*.',
      'Two\\\nlines $x$ #tag. More.',
      'Leads to:',
      '### H',
      '- a\n- b',
      '```\n1\n```',
      '> q',
      '***',
      '![x](y.png)',
      '%%hidden%%',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), (blocks) => {
        const note = makeRecord('n1', 'Note', ['Start.', ...blocks].join('\n\n'));
        const post = { title: 'P', ...composeDraft('post', wholeNotes([note]), countIds()) };
        const talk = { title: 'P', document: convertDraft(post, 'talk', countIds()) };
        const back = convertDraft(talk, 'post', countIds());
        const said = (document: typeof back) =>
          (document.content ?? []).map((one) => [one.type, one.attrs?.['source'], one.content]);
        expect(said(back)).toEqual(said(post.document));
      }),
    );
  });
});
