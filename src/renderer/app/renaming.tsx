import type { LinkChange } from '#contract/links/linking';
import type { TagRenamed } from '#contract/library/tagging';
import { renameTag } from '#core/document/tags';
import { api } from '../api';
import { countEntries } from '../count-entries';
import { useChangeSettings } from '../data/use-change-settings';
import { saveAll } from '../features/entry/autosaves';
import { countLinks } from '../features/links/count-links';
import { RenameDialog } from '../features/links/rename-dialog';
import { attempt, notify } from '../look/notices';
import { undoChange } from './undo';
import type { Desk, Dialog, Renamed } from '../use-desk';

const FAILED = 'The links were not updated';
const UNDO_FAILED = 'The links were not changed back';

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
    run: () => void undoChange(change, UNDO_FAILED),
  });
}

/** Tells that mentions became links, which can be taken back. */
export function tellLinked(done: LinkChange): void {
  const { change, links } = done;
  if (change === null) return;
  notify(`${links === 1 ? 'One mention is a link' : `${links} mentions are links`} now.`, {
    label: 'Undo',
    run: () => void undoChange(change, UNDO_FAILED),
  });
}

interface TagChange {
  readonly from: string;
  readonly to: string;
  readonly done: TagRenamed;
}

/** Tells that a tag has another name, which can be taken back; its list stays in sight. */
export function tellTagRenamed(desk: Desk, { from, to, done }: TagChange): void {
  const { change, entries } = done;
  if (change === null) return;
  const { section } = desk;
  if (section.at === 'tag') desk.show({ at: 'tag', tag: renameTag(section.tag, from, to) });
  notify(`#${from} is #${to} now, in ${countEntries(entries.length)}.`, {
    label: 'Undo',
    run: () => {
      if (section.at === 'tag') desk.show(section);
      void undoChange(change, 'The tag was not changed back');
    },
  });
}

interface AppRenamingProps {
  readonly dialog: Extract<Dialog, { name: 'rename' }>;
  readonly onClose: () => void;
}

/** Asks whether links are to follow, and does what is answered. */
export function AppRenaming({ dialog, onClose }: AppRenamingProps) {
  const { renamed, plan } = dialog;

  const change = useChangeSettings();

  return (
    <RenameDialog
      from={renamed.from}
      title={renamed.title}
      plan={plan}
      onUpdate={(remember) => {
        onClose();
        if (remember) void change({ followRenames: 'always' });
        void updateLinks(renamed);
      }}
      onLeave={(remember) => {
        onClose();
        if (remember) void change({ followRenames: 'never' });
      }}
    />
  );
}
