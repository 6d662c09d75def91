import type { EntryChanges } from '#contract/calls/api';
import { tellFields } from '#core/document/tell-fields';
import type { SourceEditor } from './source-editor';

/** Lets the source tell the fields that its front matter has a word on; gives back the others. */
export function tellSource(source: SourceEditor, changes: EntryChanges): EntryChanges {
  const { title, tags, private: isPrivate } = changes;
  const { markdown, told } = tellFields(source.markdown, {
    ...(title !== undefined && { title }),
    ...(tags !== undefined && { tags }),
    ...(isPrivate !== undefined && { private: isPrivate }),
  });
  if (told.length > 0) source.edit(markdown);
  return Object.fromEntries(
    Object.entries(changes).filter(([name]) => !told.some((field) => field === name)),
  );
}
