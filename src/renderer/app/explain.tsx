import { saveAll } from '../features/entry/autosaves';
import type { Desk } from '../use-desk';

/**
 * Asks to explain an entry from memory; what is still being typed in it counts.
 * @param goesOn whether what is due next follows
 */
export async function explain(
  desk: Desk,
  { id, title }: { readonly id: string; readonly title: string },
  goesOn = false,
): Promise<void> {
  await saveAll();
  desk.ask({ name: 'explain', id, title, goesOn });
}
