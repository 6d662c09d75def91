import { matchHashtag } from '#core/document/syntax/patterns';

/** A tag that is being typed right before the cursor; its group is the name. */
export const TYPED_TAG = /(?<=^|[\s(])#([\p{L}\p{M}\p{N}_\-/]+)$/u;

/** A typed tag with what ends it. */
export const ENDED_TAG = /(?<=^|[\s(])#([\p{L}\p{M}\p{N}_\-/]+)([\s.,;:!?)])$/u;

/** Whether a word is a tag when it is read as Markdown: not digits only, and no colour. */
export function isTagName(name: string): boolean {
  return matchHashtag(`#${name}`, 0) === name.length + 1;
}
