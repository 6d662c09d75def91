/** How experienced the other one is, beside oneself. */
export const EXPERIENCES = ['more', 'same', 'less'] as const;

export type Experience = (typeof EXPERIENCES)[number];
