import type { Finding } from '../rule';

/** A finding about the draft as a whole. */
export function aboutDraft(message: string): Finding {
  return { message, place: null };
}
