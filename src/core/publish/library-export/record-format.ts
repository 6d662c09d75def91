/** How records are written for decades: texts to read and write, or every field as it is kept. */
export const RECORD_FORMATS = ['markdown', 'json'] as const;

export type RecordFormat = (typeof RECORD_FORMATS)[number];
