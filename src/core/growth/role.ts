/** Whether a remark was made on one's own work, or by oneself on another's. */
export const ROLES = ['got', 'gave'] as const;

export type Role = (typeof ROLES)[number];
