import { useEffect, useEffectEvent } from 'react';
import { listen } from '../api';
import { notify, notifyMended, notifyProblem } from '../look/notices';

/**
 * Says what happened outside the window.
 *
 * @param mended what was mended when the library was opened, a sentence each
 * @param onOpen opens what was captured
 */
export function useTold(mended: readonly string[], onOpen: (id: string) => void): void {
  const tellMended = useEffectEvent(() => {
    for (const sentence of mended) notifyMended(sentence);
  });
  useEffect(() => tellMended(), []);

  const tellCaptured = useEffectEvent((id: string, title: string) =>
    notify(`“${title}” was captured.`, { label: 'Open', run: () => onOpen(id) }),
  );
  useEffect(() => listen('captured', ({ id, title }) => tellCaptured(id, title)), []);

  useEffect(() => listen('mishap', ({ sentence }) => notifyMended(sentence)), []);

  useEffect(
    () =>
      listen('backupFailed', ({ reason }) =>
        notifyProblem('No backup was made', `${reason} It is tried again in a few minutes.`),
      ),
    [],
  );
}
