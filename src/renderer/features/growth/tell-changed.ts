import { api } from '../../api';
import { attempt, notify } from '../../look/notices';

/**
 * Says that something was changed, with a way back.
 * @param change see `bulk.undo`; null where nothing was to be changed
 * @param onBefore saves what is still being typed
 */
export function tellChanged(
  message: string,
  change: string | null,
  onBefore: () => Promise<void>,
): void {
  if (change === null) return;
  const undo = async (): Promise<void> => {
    const undone = await attempt('It was not taken back', async () => {
      await onBefore();
      return api.bulk.undo({ change });
    });
    const [stayed] = undone?.stayed ?? [];
    if (stayed !== undefined) notify(`“${stayed.title}” was changed since and stayed as it is.`);
  };
  notify(message, { label: 'Undo', run: () => void undo() });
}
