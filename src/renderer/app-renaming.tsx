import type { QueryClient } from '@tanstack/react-query';
import type { Settings } from '#contract/settings';
import type { LinkChange } from '#contract/linking';
import type { FollowRenames } from '#core/library/settings';
import { api } from './api';
import { KEYS } from './data/queries';
import { saveAll } from './features/entry/autosaves';
import { countLinks } from './features/links/count-links';
import { RenameDialog } from './features/links/rename-dialog';
import { attempt, notify } from './look/notices';
import type { Desk, Dialog, Renamed } from './use-desk';

const FAILED = 'The links were not updated';

/** Lets the links to an entry follow its new title, or asks, as was chosen in the settings. */
export async function followRename(desk: Desk, renamed: Renamed): Promise<void> {
  const found = await attempt(FAILED, async () => {
    // A link that was typed a moment ago counts, and what is saved later can't meet the update.
    await saveAll();
    const [plan, settings] = await Promise.all([
      api.links.planRename(renamed),
      api.settings.read(),
    ]);
    return { plan, follow: settings.followRenames };
  });
  if (found === null || found.follow === 'never') return;
  const { plan } = found;
  if (plan.obstacle !== null) notify(plan.obstacle);
  if (plan.links === 0) return;
  if (found.follow === 'always') await updateLinks(renamed);
  else desk.ask({ name: 'rename', renamed, plan });
}

async function updateLinks(renamed: Renamed): Promise<void> {
  const done = await attempt(FAILED, async () => {
    await saveAll();
    return api.links.rename(renamed);
  });
  if (done === null) return;
  const { change, obstacle } = done;
  if (obstacle !== null) notify(obstacle);
  if (change === null || done.links === 0) return;
  notify(`${countLinks(done)} now lead to “${renamed.title}”.`, {
    label: 'Undo',
    run: () => void undoLinks(change),
  });
}

/** Tells that mentions became links, which can be taken back. */
export function tellLinked(done: LinkChange): void {
  const { change, links } = done;
  if (change === null) return;
  notify(`${links === 1 ? 'One mention is a link' : `${links} mentions are links`} now.`, {
    label: 'Undo',
    run: () => void undoLinks(change),
  });
}

/** Takes a change of links back, and tells what stayed. */
async function undoLinks(change: string): Promise<void> {
  const undone = await attempt('The links were not changed back', async () => {
    await saveAll();
    return api.bulk.undo({ change });
  });
  const [first, ...more] = undone?.stayed ?? [];
  if (first === undefined) return;
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  notify(`“${first.title}”${others} changed since and stayed as it is.`);
}

interface AppRenamingProps {
  readonly dialog: Extract<Dialog, { name: 'rename' }>;
  readonly client: QueryClient;
  readonly onClose: () => void;
}

/** Asks whether links are to follow, and does what is answered. */
export function AppRenaming({ dialog, client, onClose }: AppRenamingProps) {
  const { renamed, plan } = dialog;

  async function choose(followRenames: FollowRenames): Promise<void> {
    const settings = await attempt('The choice was not kept', () =>
      api.settings.change({ followRenames }),
    );
    if (settings !== null) client.setQueryData<Settings>(KEYS.settings, settings);
  }

  return (
    <RenameDialog
      from={renamed.from}
      title={renamed.title}
      plan={plan}
      onUpdate={(remember) => {
        onClose();
        if (remember) void choose('always');
        void updateLinks(renamed);
      }}
      onLeave={(remember) => {
        onClose();
        if (remember) void choose('never');
      }}
    />
  );
}
