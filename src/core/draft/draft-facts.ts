import { listTextBlocks } from '#core/document/text-blocks';
import type { EntryRecord } from '#core/library/record';
import type { Proposal } from '#core/talk/proposal';
import { listExcerpts } from './excerpts';
import { readPlan, type DraftPlan } from './plan';

/** A block of a draft that came from a note. */
export interface UsedBlock {
  /** The note's id. */
  readonly note: string;
  /** How the draft's block begins. */
  readonly words: string;
  /** Its number among the draft's text blocks; null where it holds no text. */
  readonly block: number | null;
}

/** What is known of a draft without its text. */
export interface DraftFacts {
  readonly used: readonly UsedBlock[];
  readonly plan: DraftPlan;
  /** Where it is proposed, for a talk. */
  readonly proposals: readonly Proposal[];
}

export function factsOf({
  document,
  frontMatter,
  proposals,
}: Pick<EntryRecord, 'document' | 'frontMatter' | 'proposals'>): DraftFacts {
  const blocks = listTextBlocks(document);
  return {
    plan: readPlan(frontMatter),
    proposals,
    used: listExcerpts(document).map(({ source, words, path }) => {
      const block = blocks.findIndex((one) => path.every((index, at) => one.path[at] === index));
      return { note: source.note, words, block: block < 0 ? null : block };
    }),
  };
}
