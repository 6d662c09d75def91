import { describe, expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import type { EntryRecord } from '#core/library/record';
import { writeMarpDeck } from './marp';
import { deckWords, prepareDeck, type WrittenDeck } from './prepare-deck';
import { writeSlidevDeck } from './slidev';

const talk = (title: string, markdown: string): EntryRecord =>
  makeRecord('t1', title, markdown, { kind: 'talk', stage: 'ready' });

const textOf = ({ files }: WrittenDeck): string => String(files[0]?.content);

describe('a talk without a title', () => {
  const untitled = talk('', '## One\n');

  it('is called untitled in each format', () => {
    expect(textOf(writeMarpDeck(untitled))).toContain('# Untitled\n');
    expect(textOf(writeSlidevDeck(untitled))).toContain('# Untitled\n');
  });
});

describe('a title', () => {
  it('is one line, whatever was pasted into it', () => {
    expect(textOf(writeMarpDeck(talk(' A \n\n\t\u0000 B ', '')))).toContain('# A B\n');
  });
});

describe('all that a deck tells', () => {
  const prepared = prepareDeck(
    talk(
      'My talk',
      '## One\n\n[[Note|words]] ![[Embedded]]\n\n:::notes\nSaid.\n:::\n\nA[^1]\n\n[^1]: B.\n',
    ),
    {},
  );

  it('has headings, links as their words, notes and footnotes', () => {
    expect(deckWords(prepared, 'with')).toBe(
      'My talk\n\n## One\n\nwords Embedded\n\nA[^1]\n\nSaid.\n\n[^1]: B.\n',
    );
  });

  it('has no notes where they are left out', () => {
    expect(deckWords(prepared, 'without')).not.toContain('Said');
  });
});
