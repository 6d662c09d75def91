/** How well something was explained from memory, from not at all to without effort. */
export const RATINGS = ['again', 'hard', 'good', 'easy'] as const;

export type Rating = (typeof RATINGS)[number];
