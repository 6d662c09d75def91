import { GAP_RULES } from './gaps/gap-rules';
import type { Rule } from './rule';

/** Every rule, in the order in which lists show them. */
export const RULES: readonly Rule[] = [...GAP_RULES];
