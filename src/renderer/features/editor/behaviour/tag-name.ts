/** A tag that is being typed right before the cursor; its group is the name. */
export const TYPED_TAG = /(?<=^|[\s(])#([\p{L}\p{M}\p{N}_\-/]+)$/u;

/** A typed tag with what ends it. */
export const ENDED_TAG = /(?<=^|[\s(])#([\p{L}\p{M}\p{N}_\-/]+)([\s.,;:!?)])$/u;
