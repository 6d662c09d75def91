import type { Extensions } from '@tiptap/core';
import { Dropcursor, Gapcursor, Placeholder, UndoRedo } from '@tiptap/extensions';
import { schema } from '#core/document/schema';
import { blockIds } from './behaviour/block-ids';
import { caretBeforeKeys } from './behaviour/caret-before-keys';
import { deleteOverBlocks } from './behaviour/delete-over-blocks';
import { enterOverBlocks } from './behaviour/enter-over-blocks';
import { followModes } from './behaviour/follow-modes';
import { footnotePreviews } from './behaviour/footnote-previews';
import { leaveByKeyboard } from './behaviour/leave-by-keyboard';
import { longText } from './behaviour/long-text';
import { openAddresses } from './behaviour/open-addresses';
import { smartPairs } from './behaviour/smart-pairs';
import { stayScrolled } from './behaviour/stay-scrolled';
import { typedTags } from './behaviour/typed-tags';
import { unstyledTyping } from './behaviour/unstyled-typing';
import { unseenByReact } from './behaviour/unseen-by-react';
import { writingKeys } from './behaviour/writing-keys';
import { blockKeys } from './blocks/block-keys';
import { copying } from './clipboard/copy';
import { dataImages } from './clipboard/data-images';
import { imageFiles } from './clipboard/image-files';
import { pasting } from './clipboard/paste';
import { commentCards } from './comments/comment-cards';
import { commentKeys, commentNodes } from './comments/comment-nodes';
import type { CompletionStore } from './completion/completion-store';
import { linkCompletion } from './completion/link-completion';
import { slashMenu } from './completion/slash-menu';
import { tagCompletion } from './completion/tag-completion';
import { finding } from './find/finding';
import { excerptDrops } from './excerpts/excerpt-drops';
import { excerptMarks } from './excerpts/excerpt-marks';
import { textCursor } from './excerpts/rework-text';
import type { FindStore } from './find/find-store';
import type { HostBridge } from './host-bridge';
import { documentMarks } from './marks/document-marks';
import { problemMarks } from './checking/problem-marks';
import { calloutNodes } from './nodes/callout-nodes';
import { codeBlockNode } from './nodes/code-block-node';
import { definitionNode } from './nodes/definition-node';
import { enterField } from './nodes/enter-field';
import { footnoteDefinitionNode, footnoteReferenceNode } from './nodes/footnote-nodes';
import { hashtagNode } from './nodes/hashtag-node';
import { headingNode } from './nodes/heading-node';
import { listNodes } from './nodes/list-nodes';
import { embedNode, imageNode } from './nodes/media-nodes';
import {
  mathBlockNode,
  mathInlineNode,
  sourceBlockNodes,
  sourceInlineNodes,
} from './nodes/source-nodes';
import { speakerNotesNode } from './nodes/speaker-notes-node';
import { tableNodes } from './nodes/table-nodes';
import { textNodes } from './nodes/text-nodes';
import { imageAction } from './toolbar/image-action';
import { spelling } from './spelling/spelling';
import { wikilinkNode } from './nodes/wikilink-node';

/** What the extensions need of the editor that they are for. */
export interface ExtensionSetup {
  readonly bridge: HostBridge;
  readonly completion: CompletionStore;
  readonly find: FindStore;
  /** Talks show minutes on every heading. */
  readonly isTalk: boolean;
  readonly onPickImage: () => void;
  readonly onProblem: (problem: unknown) => void;
}

/** In the order of the document schema: it decides what fills an empty place. */
const ORDER = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];

/** The nodes and marks of the document schema, with what they do in the editor. */
export function schemaExtensions(bridge: HostBridge, isTalk: boolean): Extensions {
  const extensions: Extensions = [
    ...textNodes,
    headingNode.configure({ isTalk }),
    ...listNodes,
    ...tableNodes,
    ...calloutNodes,
    codeBlockNode(bridge),
    speakerNotesNode,
    definitionNode,
    footnoteDefinitionNode,
    footnoteReferenceNode,
    mathBlockNode,
    mathInlineNode,
    ...sourceBlockNodes,
    ...sourceInlineNodes,
    ...commentNodes,
    imageNode(bridge),
    embedNode(bridge),
    wikilinkNode(bridge),
    hashtagNode,
    ...documentMarks,
  ];
  return extensions.toSorted((a, b) => ORDER.indexOf(a.name) - ORDER.indexOf(b.name));
}

/** Everything that an entry's editor is made of. */
export function entryExtensions(setup: ExtensionSetup): Extensions {
  const { bridge, completion, find, isTalk, onPickImage, onProblem } = setup;
  return [
    ...schemaExtensions(bridge, isTalk),
    UndoRedo,
    Dropcursor,
    Gapcursor,
    Placeholder.configure({
      placeholder: isTalk
        ? 'Start with ## for a section or ### for a slide. / inserts speaker notes.'
        : 'Write what you learned. [[ links a note, # tags, / inserts.',
    }),
    caretBeforeKeys,
    blockIds,
    copying,
    pasting,
    imageFiles(bridge, onProblem),
    dataImages(bridge, onProblem),
    openAddresses(bridge),
    smartPairs(bridge),
    unstyledTyping,
    deleteOverBlocks,
    enterOverBlocks,
    typedTags,
    enterField,
    commentKeys,
    commentCards,
    slashMenu(completion, isTalk, [imageAction(onPickImage)]),
    tagCompletion(bridge, completion),
    linkCompletion(bridge, completion),
    footnotePreviews(bridge),
    excerptMarks(bridge),
    excerptDrops(bridge),
    textCursor,
    finding(find),
    spelling(bridge),
    problemMarks(bridge),
    writingKeys(onPickImage),
    blockKeys,
    leaveByKeyboard,
    followModes,
    longText,
    stayScrolled,
    unseenByReact,
  ];
}
