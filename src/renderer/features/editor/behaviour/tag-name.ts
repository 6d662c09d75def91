/** A tag that is being typed right before the cursor; its group is the name. */
export const TYPED_TAG = /(?<=^|[\s(])#([\p{L}\p{N}_\-/]+)$/u;

/** A typed tag with what ends it. */
export const ENDED_TAG = /(?<=^|[\s(])#([\p{L}\p{N}_\-/]+)([\s.,;:!?)])$/u;

/** Whether a word can be a tag: letters, digits, `_`, `-`, `/`, and not digits only. */
export function isTagName(name: string): boolean {
  return /^[\p{L}\p{N}_\-/]+$/u.test(name) && /[^\p{N}]/u.test(name);
}
