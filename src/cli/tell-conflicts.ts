import type { EntryComparison } from '#contract/library/merging';
import { toText } from '#core/document/to-text';

/** Each place that two versions of an entry say differently. */
export function tellConflicts({ fields, parts }: EntryComparison): readonly string[] {
  return [
    ...fields.map(({ field, mine, theirs }) => `${field}\n  mine:   ${mine}\n  theirs: ${theirs}`),
    ...parts.flatMap((part) => {
      if (part.name === 'merged') return [];
      const [mine, theirs] = [part.mine, part.theirs].map(
        (blocks) => blocks.map((block) => toText(block).trim()).join('\n') || '(taken out)',
      );
      return [`text\n  mine:   ${mine}\n  theirs: ${theirs}`];
    }),
  ];
}
