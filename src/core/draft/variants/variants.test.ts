import { describe, expect, it } from 'vitest';
import { makeRecord } from '../testing/make-record';
import { toBlogPost } from './blog';
import { toInternalDocument } from './internal';
import { toNewsletter } from './newsletter';

const draft = (markdown: string, more = {}) =>
  makeRecord('p1', 'On locks: why?', markdown, {
    kind: 'post',
    stage: 'drafting',
    tags: ['db'],
    ...more,
  });
const TEXT =
  '---\nnext: Ask Ada\n---\n\nFirst, see [[Locks]].[^n] %%mine%%\n\n## One\n\nx\n\n## Two\n\ny\n\n### Deeper\n\n## Three\n\n[^n]: A note.\n';

describe('the forms of a draft', () => {
  it('as a blog post has title, date and tags, and nothing of the writer’s own', () => {
    const { text, path } = toBlogPost(draft(TEXT), {});
    expect(path).toBe('on-locks-why.md');
    expect(text).toBe(
      "---\ntitle: 'On locks: why?'\ndate: 2024-03-06\ntags: ['db']\n---\n\nFirst, see Locks.[^n]\n\n## One\n\nx\n\n## Two\n\ny\n\n### Deeper\n\n## Three\n\n[^n]: A note.\n",
    );
  });

  it('as an internal document begins with its title, state and sections', () => {
    expect(toInternalDocument(draft(TEXT), {}).text).toMatchInlineSnapshot(`
      "# On locks: why?

      Status: drafting, last changed 2024-03-06

      In this document:

      - One
      - Two
      - Three

      First, see Locks.[^n]

      ## One

      x

      ## Two

      y

      ### Deeper

      ## Three

      [^n]: A note.
      "
    `);
  });

  it('as a newsletter has a subject, a preview, and its footnotes as notes', () => {
    expect(toNewsletter(draft(TEXT), {}).text).toMatchInlineSnapshot(`
      "Subject: On locks: why?
      Preview: First, see Locks. [1]

      First, see Locks. \\[1]

      ## One

      x

      ## Two

      y

      ### Deeper

      ## Three

      ## Notes

      1. A note.
      "
    `);
  });

  it('cuts a long preview at a word', () => {
    const { text } = toNewsletter(draft(`${'word '.repeat(40)}\n`), {});
    const preview = /Preview: (.*)/.exec(text)?.[1] ?? '';
    expect(preview.length).toBeLessThanOrEqual(90);
    expect(preview).toMatch(/word…$/);
  });

  it('says a talk as prose, and takes its images along', () => {
    const asset = `${'1'.repeat(64)}.png`;
    const talk = draft(
      '## A {minutes=3}\n\n- It runs\n\n:::notes\nIt runs. ![i](my pic.png)\n:::\n',
      {
        kind: 'talk',
        attachments: { 'my%20pic.png': asset },
      },
    );
    const { text, copies } = toBlogPost(talk, {});
    expect(text).toContain('## A\n\n');
    expect(text).not.toContain(':::');
    expect(copies.length).toBeLessThanOrEqual(1);
  });
});
