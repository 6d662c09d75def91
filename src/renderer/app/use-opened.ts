import { useEffect, useEffectEvent, useRef } from 'react';
import type { LookedAt } from '#contract/importing/looked-at';
import type { Opened } from '#contract/desktop/opening';
import { api, listen } from '../api';
import { attempt, notify, notifyProblem, notifyWhile } from '../look/notices';
import type { Desk, Dialog } from '../use-desk';

/** Follows what was opened with Outloud from outside: files and links. */
export function useOpened(desk: Desk): void {
  const isFree = desk.dialog === null;
  const waiting = useRef<Dialog | null>(null);

  /** Asks at once, or when the dialog that is open is done with. */
  function ask(dialog: Dialog): void {
    if (isFree) desk.ask(dialog);
    else waiting.current = dialog;
  }

  async function followLink(link: Opened['links'][number]): Promise<void> {
    // With a space its last word is whole.
    if (link.what === 'search') return desk.setSearch(`${link.query} `);
    const found = await attempt('The link was not followed', () =>
      api.entries.rows({ ids: [link.id] }),
    );
    if (found === null) return;
    if (found.length > 0) return desk.open(link.id);
    notifyProblem(
      'The link was not followed',
      'No entry of this library has that id: it may be in the trash, or in another library.',
    );
  }

  async function openFiles(paths: readonly string[]): Promise<void> {
    const files = await attempt('The files were not opened', () =>
      notifyWhile('Looking at what was opened…', () => api.transfer.lookAt({ paths })),
    );
    if (files === null) return;
    const [only] = files;
    if (files.some(({ holdsTexts }) => holdsTexts)) ask({ name: 'import', paths });
    else if (only?.entry && files.length === 1) openKnown(only, only.entry.id);
    else ask({ name: 'opened', files });
  }

  function openKnown({ path, isNewer }: LookedAt, id: string): void {
    desk.open(id);
    if (!isNewer) return;
    notify('The file was changed since it came in; this is the text of your library.', {
      label: 'Look at the Change',
      run: () => ask({ name: 'import', paths: [path] }),
    });
  }

  const take = useEffectEvent(async () => {
    const opened = await attempt('Nothing was opened', () => api.opening.take());
    if (opened === null) return;
    for (const problem of opened.problems) notifyProblem('Not opened', problem);
    for (const link of opened.links) await followLink(link);
    if (opened.files.length > 0) await openFiles(opened.files);
  });
  useEffect(() => {
    void take();
    return listen('openedOutside', () => void take());
  }, []);

  const askLater = useEffectEvent(() => {
    const dialog = waiting.current;
    waiting.current = null;
    if (dialog !== null) desk.ask(dialog);
  });
  useEffect(() => {
    if (isFree) askLater();
  }, [isFree]);
}
