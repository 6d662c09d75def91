import type { Entry } from '#contract/calls/api';
import { Problem } from '#core/problem';
import { api } from '../api';

/**
 * An entry as it is now; null when it is in the trash or gone.
 * @throws Problem when it can't be read
 */
export async function readEntry(id: string): Promise<Entry | null> {
  try {
    return await api.entries.read({ id });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return null;
    throw error;
  }
}
