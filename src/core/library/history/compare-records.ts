import {
  compareBlocks,
  compareWords,
  type ComparedBlock,
  type TextRun,
} from '../../document/compare-blocks';
import type { EntryRecord } from '../record';

/** A field beside the text that differs. */
export interface ComparedField {
  readonly name:
    | 'title'
    | 'tags'
    | 'aliases'
    | 'private'
    | 'stage'
    | 'front matter'
    | 'attachments';
  readonly runs: readonly TextRun[];
}

/** Two states of an entry beside each other. */
export interface Comparison {
  /** Those that differ. */
  readonly fields: readonly ComparedField[];
  /** The whole text of both. */
  readonly blocks: readonly ComparedBlock[];
}

/** Compares what a person wrote or chose of an entry. */
export function compareRecords(before: EntryRecord, after: EntryRecord): Comparison {
  const [one, two] = [fieldsOf(before), fieldsOf(after)];
  const names = Object.keys(one) as ComparedField['name'][];
  return {
    fields: names
      .filter((name) => one[name] !== two[name])
      .map((name) => ({ name, runs: compareWords(one[name], two[name]) })),
    blocks: compareBlocks(before.document, after.document),
  };
}

function fieldsOf(record: EntryRecord): Readonly<Record<ComparedField['name'], string>> {
  return {
    title: record.title,
    tags: record.tags.join(', '),
    aliases: record.aliases.join(', '),
    private: record.private ? 'yes' : 'no',
    stage: record.stage ?? '',
    'front matter': record.frontMatter ?? '',
    attachments: Object.entries(record.attachments)
      .map(([source, asset]) => `${source} (${asset.slice(0, 8)})`)
      .toSorted()
      .join('\n'),
  };
}
