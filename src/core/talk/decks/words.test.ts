import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { writeCallForPapers } from './call-for-papers';
import { writeMarpDeck } from './marp';
import { writeNotes } from './notes';

const FRONT_MATTER = `---
slot: 20
abstract: |
  Saves get *lost*.

  This is why.
audience: Who writes files
takeaway: fsync, and when
bio: I write files.
---`;

const talk = (changes: Partial<EntryRecord> = {}): EntryRecord =>
  makeRecord(
    't1',
    'Saves',
    `## Opening {minutes=2}

:::notes
Ask who *lost* a file.

%%not this%%
:::

### A demo {minutes=3 demo=local}

### A picture {demo=fallback}

:::notes
Only then.
:::

## Slow disks {cut=20}

secret

---

more
`,
    { kind: 'talk', stage: 'ready', frontMatter: FRONT_MATTER, ...changes },
  );

it('writes an outline for a call for papers, without what is said and what is cut', () => {
  const deck = writeCallForPapers(talk());
  expect(deck.words).toBe(`# Saves

Saves get *lost*.

This is why.

- Audience: Who writes files
- Takeaway: fsync, and when
- Length: 20 min, 2 of them for questions

## Outline

- Opening (2 min)
  - A demo (3 min)

## About the speaker

I write files.
`);
  expect(deck).toMatchObject({
    files: [{ path: 'saves-20-min-outline.md', content: deck.words }],
    copies: [],
    slot: 20,
  });
  expect(deck.warnings).toEqual(['Cut from the version of 20 min: “Slow disks”.']);
  expect(writeCallForPapers(talk({ frontMatter: null })).words).toMatch(/^- Length: [\d.]+ min$/m);
  expect(writeCallForPapers(talk({ frontMatter: null })).warnings).toEqual([
    'There is no abstract. Write one as the talk’s property “abstract”.',
    'There is no bio. Write one as the talk’s property “bio”.',
  ]);
});

it('writes what is said alone, slide by slide', () => {
  const deck = writeNotes(talk());
  expect(deck.words).toBe(`# Saves

2 min in all

## 2. Opening (Section 2 min, slide 15 s)

Ask who *lost* a file.

## 3. A demo (3 min)

## 4. A picture (Only if the demo fails)

Only then.
`);
  expect(deck).toMatchObject({
    files: [{ path: 'saves-20-min-notes.md', content: deck.words }],
    slides: 4,
    copies: [],
  });
});

it('writes slides without a word of the notes', () => {
  const { words: text } = writeMarpDeck(talk(), { notes: 'without' });
  expect(text).not.toMatch(/<!--|lost|Only|min/);
  expect(text).toContain('### A picture');
  expect(writeMarpDeck(talk()).words).toContain('Only if the demo fails');
  expect(writeMarpDeck(talk(), { slot: null }).words).toContain('secret');
  expect(writeMarpDeck(talk()).words).not.toContain('secret');
});
