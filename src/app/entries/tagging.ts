import type { Api } from '#contract/calls/api';
import type { TagRenamePlan, TagRenaming } from '#contract/library/tagging';
import { editAtoms } from '#core/document/edit-atoms';
import { renameTag, retagList, retagText } from '#core/document/tags';
import type { CatalogRow } from '#core/library/entry';
import { Problem } from '#core/problem';
import { readRecords } from '../library/all-records';
import { toCandidate, type JointChanges } from './joint-changes';
import type { Session } from '../session';
import { bareTag, newTag } from './tag-rule';

/** Another name for a tag, wherever it stands. */
export function createTagCalls(session: Session, changes: JointChanges): Api['tags'] {
  return {
    planRename: async (renaming) => plan(session, clean(renaming)),
    rename: async (wanted) => {
      const renaming = clean(wanted);
      const { from, to } = renaming;
      const planned = plan(session, renaming);
      const ids = planned.entries.map(({ id }) => id);
      if (ids.length === 0) return { ...planned, change: null };
      const records = await readRecords(session.library().storage, ids);
      const change = await changes.keep(
        records.map((record) => ({
          record,
          to: {
            tags: [...retagList(record.tags, from, to)],
            ...editAtoms(record, retagText(record.document, from, to)),
          },
        })),
        null,
      );
      return { ...planned, change };
    },
  };
}

function plan(session: Session, { from, to }: TagRenaming): TagRenamePlan {
  const rows = session.library().storage.rows();
  const isRenamed = ({ tags }: CatalogRow) => tags.some((tag) => renameTag(tag, from, to) !== tag);
  const key = to.toLowerCase();
  const isSame = key === from.toLowerCase();
  const merged = isSame
    ? []
    : rows.filter(({ tags }) => tags.some((tag) => tag.toLowerCase() === key));
  return { entries: rows.filter(isRenamed).map(toCandidate), merged: merged.length };
}

function clean({ from, to }: TagRenaming): TagRenaming {
  const tag = bareTag(from);
  if (tag === '') throw new Problem('bad-input', 'Say which tag is to be renamed.');
  return { from: tag, to: newTag(to) };
}
