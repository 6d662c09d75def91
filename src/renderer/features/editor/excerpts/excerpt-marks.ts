import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import type { Entry } from '#contract/calls/api';
import { listExcerpts, notesOf, type ExcerptState } from '#core/draft/excerpts';
import { matchExcerpts } from '#core/draft/match-excerpts';
import { positionOf } from '../behaviour/position-of';
import { documentJson } from '../document-json';
import type { HostBridge } from '../host-bridge';
import { marksOf, showMarks } from '../text-marking';

const key = new PluginKey<DecorationSet>('excerptMarks');

/** Milliseconds of rest after which the marks are looked at again. */
const REST = 300;

/** What is heard of a block beside its text; what is well needs no words. */
const WORDS: Readonly<Partial<Record<ExcerptState, string>>> = {
  changed: 'The note that this came from has changed.',
  deleted: 'What this came from is not in the note any more.',
};

/** Shows in the margin how each excerpt of a draft stands to the note that it came from. */
export function excerptMarks(bridge: HostBridge): Extension {
  return Extension.create({
    name: 'excerptMarks',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: marksOf(key),
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            mousedown: (_view, event) => {
              if (!isOnMark(event)) return false;
              event.preventDefault();
              bridge.host.onSources();
              return true;
            },
          },
        },
        view: (view) => followSources(view, bridge),
      }),
    ],
  });
}

/** The mark stands right of its block. */
function isOnMark({ target, clientX, button }: MouseEvent): boolean {
  if (button !== 0 || !(target instanceof HTMLElement)) return false;
  return 'excerpt' in target.dataset && clientX > target.getBoundingClientRect().right;
}

function followSources(view: EditorView, bridge: HostBridge) {
  const notes = new Map<string, Entry | null>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;

  const later = (delay: number): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), delay);
  };

  async function look(): Promise<void> {
    const { doc } = view.state;
    const excerpts = listExcerpts(documentJson(doc));
    const wanted = notesOf(excerpts).filter((id) => !notes.has(id));
    await Promise.all(
      wanted.map(async (id) => {
        // What can't be read just now says nothing of its excerpts.
        const note = await bridge.host.readEntry(id).catch(() => undefined);
        if (note !== undefined) notes.set(id, note);
      }),
    );
    if (isGone) return;
    if (view.state.doc !== doc || view.composing) return later(REST);
    const marks = [...notes].flatMap(([id, note]) => {
      const own = excerpts.filter(({ source }) => source.note === id);
      return matchExcerpts(own, note).map(({ excerpt, state }) => mark(doc, excerpt.path, state));
    });
    if (marks.length === 0 && key.getState(view.state) === DecorationSet.empty) return;
    showMarks(view, key, doc, marks);
  }

  const stop = bridge.host.onEntries((ids) => {
    const known = ids.filter((id) => notes.delete(id));
    if (known.length > 0) later(0);
  });
  later(0);
  return {
    update: (_view: EditorView, before: { readonly doc: Node }) => {
      if (before.doc !== view.state.doc) later(REST);
    },
    destroy: () => {
      isGone = true;
      clearTimeout(timer);
      stop();
    },
  };
}

function mark(doc: Node, path: readonly number[], state: ExcerptState): Decoration {
  const from = positionOf(doc, path);
  const to = from + (doc.nodeAt(from)?.nodeSize ?? 0);
  const words = WORDS[state];
  return Decoration.node(from, to, {
    'data-excerpt': state,
    ...(words !== undefined && { 'aria-description': words }),
  });
}
