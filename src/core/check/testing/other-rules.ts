import type { Rule } from '../rule';
import { RULES } from '../rules';

/** The rules of readiness and prose; those about gaps have labelled texts of their own. */
export const OTHER_RULES: readonly Rule[] = RULES.filter(({ group }) => group !== 'gaps');
