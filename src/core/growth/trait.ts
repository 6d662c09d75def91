/** What senior developers are known by. */
export const TRAITS = ['ownership', 'judgment', 'communication', 'multiplying others'] as const;

export type Trait = (typeof TRAITS)[number];
