/** The kinds of notes: something learned, a code-review remark, a brag entry, a practice log. */
export const NOTE_KINDS = ['note', 'review', 'win', 'practice'] as const;

/** Entries with this tag are templates. */
export const TEMPLATE_TAG = 'template';

/** Whether entries of this kind start private: wins are a private log until copied out on purpose. */
export function startsPrivate(kind: string): boolean {
  return kind === 'win';
}
