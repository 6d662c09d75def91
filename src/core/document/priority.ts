/** The priorities that a heading of a talk can have, most important first. */
export const PRIORITIES = ['must', 'should', 'may'] as const;

export type Priority = (typeof PRIORITIES)[number];
