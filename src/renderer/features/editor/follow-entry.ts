import type { Editor } from '@tiptap/core';
import type { Entry, EntryViews } from '#contract/calls/api';
import type { DocumentReports } from './document-reports';
import { findDocumentProblem } from '#core/document/find-problem';
import type { Followed } from '../../entry-editor';
import { followDocument } from './follow-document';
import { findScroller, holdHeight } from './source/hold-height';
import { holdText, sightOf } from './source/text-place';
import type { ViewSwitch } from './source/view-switch';

/** What shows an entry's text. */
interface Following {
  readonly editor: Editor;
  readonly reports: DocumentReports;
  readonly views: ViewSwitch;
  readonly root: HTMLElement | null;
  readonly readViews: () => Promise<EntryViews>;
}

/** Shows what was made of an entry elsewhere, in both views; see `EntryEditorHandle.follow`. */
export async function followEntry(following: Following, next: Entry): Promise<Followed> {
  const { views, root, readViews } = following;
  if (findDocumentProblem(next.document) !== null) return 'refused';
  const { view, source } = views.state();
  if (view === 'text' || source === null) return followText(following, next, root);
  const before = source.markdown;
  const now = await readViews().catch(() => null);
  if (views.state().view !== 'source' || views.state().source !== source) return 'refused';
  if (now?.revision !== next.revision || source.markdown !== before) return 'busy';
  if (source.view.composing) return 'busy';
  const answer = followText(following, next, null);
  if (answer === 'taken') views.followSource(now.markdown);
  return answer;
}

/** @param shown what the text stands in, where it is seen: then it stays at its height */
function followText(
  { editor, reports }: Following,
  { document, title }: Entry,
  shown: HTMLElement | null,
): Followed {
  if (editor.view.composing) return 'busy';
  const node = editor.schema.nodeFromJSON(document);
  const change = followDocument(editor.state, node);
  if (!change.doc.eq(node)) return 'refused';
  const held = shown && holdText(editor, sightOf(shown));
  reports.take(node, title);
  editor.view.dispatch(change);
  if (shown !== null && held !== null) {
    const at = change.mapping.map(held.at);
    holdHeight(findScroller(shown), held.top, () => editor.view.coordsAtPos(at).top);
  }
  return 'taken';
}
