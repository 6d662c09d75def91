import { InputRule, Node, type NodeViewRenderer } from '@tiptap/core';
import type { Node as DocumentNode } from '@tiptap/pm/model';
import { type EditorState, NodeSelection } from '@tiptap/pm/state';
import type { HostBridge } from '../host-bridge';
import { coreNode } from '../schema/core-fields';
import { makeElement } from './make-element';
import { linkTargetOf, parseLinkTarget, showLinkTarget, writeLinkTarget } from './wikilink-text';

function wikilinkView(bridge: HostBridge): NodeViewRenderer {
  return ({ node }) => {
    const dom = makeElement('a', { class: 'wikilink', role: 'link' });
    let { title, heading, block } = linkTargetOf(node);

    const check = (): void => {
      const asked = title;
      if (asked === '') return;
      void bridge.linkExists(asked).then((exists) => {
        if (asked !== title) return;
        dom.classList.toggle('is-unresolved', !exists);
        // One that leads somewhere shows how that begins.
        dom.title = exists ? '' : `“${title}” isn’t written yet`;
      });
    };
    const show = (link: DocumentNode): void => {
      ({ title, heading, block } = linkTargetOf(link));
      dom.textContent = showLinkTarget(linkTargetOf(link));
      dom.dataset['previewTitle'] = title;
      if (heading === null) delete dom.dataset['previewHeading'];
      else dom.dataset['previewHeading'] = heading;
      check();
    };
    dom.addEventListener('click', (event) => {
      event.preventDefault();
      if (event.button === 0) bridge.host.onOpenLink({ title, heading, block });
    });
    show(node);
    const stopListening = bridge.onChange(check);
    return {
      dom,
      update(link) {
        if (link.type !== node.type) return false;
        show(link);
        return true;
      },
      destroy: stopListening,
    };
  };
}

function isLink(node: DocumentNode | null): boolean {
  return node?.type.name === 'wikilink' || node?.type.name === 'embed';
}

/** The wikilink or embed that is selected or that the cursor touches. */
function findLinkAtCursor({ selection }: EditorState): DocumentNode | null {
  if (selection instanceof NodeSelection) {
    return isLink(selection.node) ? selection.node : null;
  }
  const { nodeBefore, nodeAfter } = selection.$from;
  return [nodeBefore, nodeAfter].find(isLink) ?? null;
}

/** A link to another entry by its title, `[[Title]]`. */
export function wikilinkNode(bridge: HostBridge) {
  return Node.create({
    ...coreNode('wikilink'),
    addNodeView: () => wikilinkView(bridge),
    renderText: ({ node }) => `[[${writeLinkTarget(linkTargetOf(node))}]]`,
    addInputRules() {
      return [
        new InputRule({
          find: /(?<!!)\[\[([^[\]\n]+)\]\]$/,
          handler: ({ state, range, match }) => {
            const target = parseLinkTarget(match[1] ?? '');
            if (!target) return null;
            state.tr.replaceWith(range.from, range.to, this.type.create({ ...target }));
            return undefined;
          },
        }),
      ];
    },
    addKeyboardShortcuts() {
      return {
        'Mod-Enter': ({ editor }) => {
          const link = findLinkAtCursor(editor.state);
          if (!link) return false;
          const { title, heading, block } = linkTargetOf(link);
          bridge.host.onOpenLink({ title, heading, block });
          return true;
        },
        // Backspace behind a link opens it for editing, as text with the completion menu.
        Backspace: ({ editor }) => {
          const { $from, empty } = editor.state.selection;
          const link = $from.nodeBefore;
          if (!empty || link?.type !== this.type) return false;
          const text = `[[${writeLinkTarget(linkTargetOf(link))}`;
          editor.view.dispatch(
            editor.state.tr.insertText(text, $from.pos - link.nodeSize, $from.pos),
          );
          return true;
        },
      };
    },
  });
}
