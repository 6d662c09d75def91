import type { Rule } from '../rule';
import { acronyms } from './acronyms';
import { examples } from './examples';
import { hedges } from './hedges';
import { numbers } from './numbers';
import { openQuestions } from './open-questions';
import { promises } from './promises';
import { terms } from './terms';
import { todos } from './todos';
import { unexplainedCode } from './unexplained-code';
import { unresolvedLinks } from './unresolved-links';

/** What the writer can't explain yet: what is missing first, then what is only hinted at. */
export const GAP_RULES: readonly Rule[] = [
  unresolvedLinks,
  todos,
  openQuestions,
  promises,
  acronyms,
  terms,
  examples,
  unexplainedCode,
  numbers,
  hedges,
];
