import { describe, expect, it } from 'vitest';
import { schema } from '#core/document/schema';
import { toMarkdown } from '#core/document/to-markdown';
import { composeDraft } from './compose';
import { convertDraft } from './convert';
import { coverageOf } from './coverage';
import type { DraftKind } from './draft';
import { listExcerpts } from './excerpts';
import { matchExcerpts } from './match-excerpts';
import { answerExcerpt, insertExcerpts, type ExcerptAnswer } from './rework-excerpts';
import { sourcedBlocks } from './source';
import { countIds, makeRecord, wholeNotes } from './testing/make-record';

const image = (digit: string) => `${digit.repeat(64)}.png`;

/** A draft of a note, and what an answer to its first excerpt in some state makes of it. */
function answer(
  kind: DraftKind,
  [before, after]: readonly [string, string],
  how: ExcerptAnswer,
  title = 'N',
) {
  const draft = composeDraft(kind, wholeNotes([makeRecord('n1', 'N', before)]), countIds());
  const note = makeRecord('n1', title, after);
  const match = matchExcerpts(listExcerpts(draft.document), note).find(
    ({ state }) => state !== 'same',
  );
  if (match === undefined) throw new Error('Nothing has changed.');
  const next = answerExcerpt(draft, match, note, how);
  schema.nodeFromJSON(next.document).check();
  const states = matchExcerpts(listExcerpts(next.document), note).map(({ state }) => state);
  return { markdown: toMarkdown(next.document), states, next, draft };
}

describe('answerExcerpt', () => {
  it('takes what the note says now, and nothing else', () => {
    const { markdown, states } = answer(
      'post',
      ['One.\n\nTwo.\n', 'One.\n\nTwo, **new**.\n'],
      'take',
    );
    expect(markdown).toBe('## N\n\nOne.\n\nTwo, **new**.\n');
    expect(states).toEqual(['same', 'same', 'same']);
  });

  it('keeps the copy and hears of the next change only', () => {
    const { markdown, states } = answer('post', ['One.\n\nTwo.\n', 'One.\n\nTwo, new.\n'], 'keep');
    expect(markdown).toBe('## N\n\nOne.\n\nTwo.\n');
    expect(states).toEqual(['same', 'same', 'same']);
  });

  it('detaches a copy and attaches it again', () => {
    const { states, next, draft } = answer('post', ['One.\n', 'Two.\n'], 'detach');
    expect(states).toEqual(['same', 'detached']);
    const note = makeRecord('n1', 'N', 'Two.\n');
    const [, match] = matchExcerpts(listExcerpts(next.document), note);
    if (match === undefined) throw new Error('The excerpt is gone.');
    expect(answerExcerpt(next, match, note, 'attach')).toEqual({
      document: draft.document,
      attachments: draft.attachments,
      tags: draft.tags,
    });
  });

  it('keeps the draft’s level of a heading, and a new title in its place', () => {
    expect(answer('post', ['## A\n', '## B\n'], 'take').markdown).toBe('## N\n\n### B\n');
    expect(answer('post', ['One.\n', 'One.\n'], 'take', 'New title').markdown).toBe(
      '## New title\n\nOne.\n',
    );
  });

  it('makes the speaker notes and the points of a talk anew together', () => {
    const changes = ['It runs. Then more.\n', 'It walks. Then more.\n'] as const;
    const { markdown, states } = answer('talk', changes, 'take');
    expect(markdown).toBe('## N\n\n- It walks\n\n:::notes\nIt walks. Then more.\n:::\n');
    expect(states).toEqual(['same', 'same', 'same']);
  });

  it.each(['take', 'keep', 'detach'] as const)(
    'to “%s” what led to a list of a talk leaves it in its place in a post',
    (how) => {
      const note = (lead: string) => `${lead}\n\n- One\n- Two\n\nAfter it.\n`;
      const [before, after] = ['It has two parts.', 'It has three parts.'];
      const { next } = answer('talk', [note(before), note(after)], how);
      const post = toMarkdown(
        convertDraft({ title: 'T', document: next.document }, 'post', countIds()),
      );
      expect(post).toBe(`## N\n\n${note(how === 'take' ? after : before)}`);
    },
  );

  it('leaves the draft alone where the source is gone', () => {
    const { next, draft } = answer('post', ['One.\n\n- x\n', 'One.\n'], 'take');
    expect(next).toBe(draft);
  });

  it('brings a new image along, under a name that is free', () => {
    const other = makeRecord('n2', 'O', '![o](a.png)', { attachments: { 'a.png': image('2') } });
    const draft = composeDraft(
      'post',
      wholeNotes([other, makeRecord('n1', 'N', 'Text.')]),
      countIds(),
    );
    const note = makeRecord('n1', 'N', 'Text. ![n](a.png)', {
      attachments: { 'a.png': image('1'), 'unused.png': image('3') },
    });
    const excerpts = listExcerpts(draft.document).filter(({ source }) => source.note === 'n1');
    const match = matchExcerpts(excerpts, note).find(({ state }) => state === 'changed');
    if (match === undefined) throw new Error('Nothing has changed.');
    const next = answerExcerpt(draft, match, note, 'take');
    expect(toMarkdown(next.document)).toContain('Text. ![n](a-2.png)');
    expect(next.attachments).toMatchObject({ 'a.png': image('2'), 'a-2.png': image('1') });
  });
});

describe('coverageOf and insertExcerpts', () => {
  const note = makeRecord('n1', 'N', 'One.\n\n## Deep\n\nTwo.[^1]\n\n[^1]: Foot.\n');
  const some = composeDraft('post', wholeNotes([note]), countIds());
  const document = { type: 'doc', content: some.document.content?.slice(0, 2) ?? [] };
  const draft = { document, attachments: {} };

  it('tells what is not in the draft yet, whatever became of what is', () => {
    const { total, missing } = coverageOf(listExcerpts(document), note);
    expect(total).toBe(4);
    expect(missing.map(({ block }) => block.type)).toEqual([
      'heading',
      'paragraph',
      'footnoteDefinition',
    ]);
    const edited = makeRecord('n1', 'N', 'One!\n\n## Deep\n');
    expect(coverageOf(listExcerpts(document), edited).missing).toHaveLength(1);
  });

  it('puts what is missing where it is wanted, and then it is not missing any more', () => {
    const { missing } = coverageOf(listExcerpts(document), note);
    const to = { isTalk: false, newBlockId: countIds() };
    const next = insertExcerpts(draft, 1, { note, blocks: missing.slice(0, 1) }, to);
    expect(toMarkdown(next.document)).toBe('## N\n\n### Deep\n\nOne.\n');
    const rest = coverageOf(listExcerpts(next.document), note).missing;
    expect(rest.map(({ block }) => block.type)).toEqual(['paragraph', 'footnoteDefinition']);
  });

  it('takes the place of an empty paragraph, and joins a footnote with its text', () => {
    const to = { isTalk: false, newBlockId: countIds() };
    const own = {
      document: {
        type: 'doc',
        content: [...(makeRecord('d', '', 'Own.[^1]\n\n[^1]: Mine.\n').document.content ?? [])],
      },
      attachments: {},
    };
    const withEmpty = {
      ...own,
      document: { ...own.document, content: [...own.document.content, { type: 'paragraph' }] },
    };
    const [, , text, foot] = sourcedBlocks(note);
    const first = insertExcerpts(withEmpty, 3, { note, blocks: text ? [text] : [] }, to);
    const second = insertExcerpts(first, 3, { note, blocks: foot ? [foot] : [] }, to);
    expect(toMarkdown(second.document)).toBe(
      'Own.[^1]\n\n[^1]: Mine.\n\nTwo.[^1-2]\n\n[^1-2]: Foot.\n',
    );
  });

  it('gives a talk points and speaker notes', () => {
    const to = { isTalk: true, newBlockId: countIds() };
    const blocks = sourcedBlocks(note).slice(0, 1);
    expect(toMarkdown(insertExcerpts(draft, 2, { note, blocks }, to).document)).toBe(
      '## N\n\nOne.\n\n- One\n\n:::notes\nOne.\n:::\n',
    );
  });
});
