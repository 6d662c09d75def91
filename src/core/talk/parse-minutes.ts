/** Minutes as typed: `5`, `2.5` or `2,5`; null for none, undefined for what is no number. */
export function parseMinutes(text: string): number | null | undefined {
  const typed = text.trim().replace(',', '.');
  if (typed === '') return null;
  return /^\d{1,3}(\.\d*)?$/.test(typed) ? Number(typed) : undefined;
}
