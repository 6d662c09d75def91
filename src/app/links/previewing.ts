import type { EntryPreview, Previewed } from '#contract/links/linking';
import { beginningOf } from '#core/document/beginning';
import type { Session } from '../session';

/** Characters that a small card has room for. */
const SHOWN = 420;

/** The beginning of an entry, by its id or by a title that a link gives. */
export async function previewEntry(
  session: Session,
  wanted: Previewed,
): Promise<EntryPreview | null> {
  const { storage, links } = session.library();
  const id = 'id' in wanted ? wanted.id : links.resolve(wanted.title);
  if (id === null) return null;
  const { title, kind, private: isPrivate, updated, document } = await storage.read(id);
  const heading = 'id' in wanted ? null : (wanted.heading ?? null);
  return {
    id,
    title,
    kind,
    private: isPrivate,
    updated,
    text: beginningOf(document, heading, SHOWN),
  };
}
