import type { Rule } from './rule';

/** Every rule, in the order in which lists show them. */
export const RULES: readonly Rule[] = [];
