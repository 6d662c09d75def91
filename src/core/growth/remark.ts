import type { Day } from './day';
import { type Experience, EXPERIENCES } from './experience';
import { type GrowthFacts, textOf } from './growth-facts';
import { type Role, ROLES } from './role';

/** One remark of a code review. Texts are '' where nothing is known. */
export interface Remark {
  readonly id: string;
  /** The remark itself. */
  readonly title: string;
  readonly day: Day;
  readonly role: Role;
  /** What it is an instance of, as written. */
  readonly pattern: string;
  readonly area: string;
  readonly link: string;
  /** The “why” that was asked before a change was suggested. */
  readonly why: string;
  /** What the author had to live with. */
  readonly constraints: string;
  readonly experience: Experience | null;
  /** What tells an imported comment that has no address of its own. */
  readonly comment: string;
}

/** @param made the day on which the entry was made, for a remark that names none */
export function remarkOf(
  entry: { readonly id: string; readonly title: string },
  facts: GrowthFacts | null,
  made: Day,
): Remark {
  const date = textOf(facts, 'date');
  return {
    id: entry.id,
    title: entry.title,
    day: date === '' ? made : date,
    role: ROLES.find((role) => role === textOf(facts, 'role')) ?? 'got',
    pattern: textOf(facts, 'pattern'),
    area: textOf(facts, 'area'),
    link: textOf(facts, 'link'),
    why: textOf(facts, 'why'),
    constraints: textOf(facts, 'constraints'),
    experience: EXPERIENCES.find((one) => one === textOf(facts, 'experience')) ?? null,
    comment: textOf(facts, 'comment'),
  };
}
