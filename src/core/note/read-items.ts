import type { z } from 'zod';

/** The items of a list in front matter that are what they should be, the last of each id. */
export function readItems<Item extends { readonly id: string }>(
  value: unknown,
  schema: z.ZodType<Item>,
): Item[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const read = items.flatMap((item) => schema.safeParse(item).data ?? []);
  return [...new Map(read.map((item) => [item.id, item])).values()];
}
