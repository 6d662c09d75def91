import type { Experience } from '#core/growth/experience';
import type { Role } from '#core/growth/role';

export const ROLE_WORDS: Readonly<Record<Role, string>> = { got: 'Got', gave: 'Gave' };

/** How experienced the other one is. */
export const EXPERIENCE_WORDS: Readonly<Record<Experience, string>> = {
  more: 'More experienced',
  same: 'As experienced',
  less: 'Less experienced',
};
