import type { DocumentNode } from '#core/document/document';
import type { EntryKind } from '#core/library/entry';
import type { EntryRecord } from '#core/library/record';
import { dropTemplateTag, fillTemplate, isTemplateTag, takeMark } from '#core/note/template';
import { currentMarkdown } from './current-markdown';
import type { Machine } from '../machine';
import { createRecord, readMarkdown } from '../library/records';
import type { Session } from '../session';
import { chosenStyle } from '../library/settings';

/** A new entry with the place in its text where writing goes on. */
interface Started {
  readonly record: EntryRecord;
  /** As ProseMirror counts; null where the template names none. */
  readonly caret: number | null;
}

/**
 * A new entry from a template's text, kind, tags, files and privacy. It is no template itself, and
 * does not answer to the template's other names.
 */
export async function startFromTemplate(
  session: Session,
  machine: Machine,
  template: EntryRecord,
  title: string,
): Promise<Started> {
  const filled = fillTemplate(currentMarkdown(template, chosenStyle(session)), {
    ...machine.localTime(machine.now()),
    title,
  });
  const kind: EntryKind = template.kind;
  const made = await createRecord(machine, {
    kind,
    title,
    tags: template.tags,
    private: template.private,
    markdown: filled.markdown,
  });
  const record: EntryRecord = {
    ...made,
    tags: made.tags.filter((tag) => !isTemplateTag(tag)),
    aliases: [],
    attachments: template.attachments,
    document: dropTemplateTag(made.document),
  };
  if (filled.mark === null) return { record, caret: null };
  const marked = await readMarkdown(machine, { markdown: filled.marked });
  const { document, caret } = takeMark(dropTemplateTag(marked.document), filled.mark);
  if (isSame(document, record.document)) return { record, caret };
  // A paragraph for the cursor alone stands in the marked text only, between gaps of its own.
  const verbatim = JSON.parse(
    JSON.stringify(marked.verbatim).replaceAll(filled.mark, ''),
  ) as EntryRecord['verbatim'];
  return { record: { ...record, document, verbatim }, caret };
}

function isSame(one: DocumentNode, other: DocumentNode): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
