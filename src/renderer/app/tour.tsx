import { api } from '../api';
import { useEntries } from '../data/queries';
import { saveAll } from '../features/entry/autosaves';
import { late } from '../look/late';
import { attempt, notify } from '../look/notices';
import type { Desk } from '../use-desk';

const Tour = late(() => import('../features/tour/tour'), 'Tour');

/** The tour, while it is taken. */
export function AppTour({ desk }: { readonly desk: Desk }) {
  const open = useEntries().data?.find(({ id }) => id === desk.openId) ?? null;
  if (!desk.touring) return null;

  /** A post of what is open, which is opened; an ordinary draft from then on. */
  async function compose(from: string, title: string): Promise<boolean> {
    const made = await attempt('The post was not made', async () => {
      await saveAll();
      return api.drafts.compose({ kind: 'post', title, from: [{ note: from }] });
    });
    if (made === null) return false;
    desk.show({ at: 'all' });
    desk.open(made.id);
    return true;
  }

  return (
    <Tour
      onCompose={
        open === null || open.kind === 'post' || open.kind === 'talk'
          ? null
          : () => compose(open.id, open.title.trim() || 'My first post')
      }
      onExport={() => desk.ask({ name: 'exportLibrary' })}
      onLeave={() => {
        desk.setTouring(false);
        notify('The tour is in the Help menu, whenever you like.');
      }}
    />
  );
}
