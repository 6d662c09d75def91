import { Node, type Schema, Slice } from '@tiptap/pm/model';
import { type DocumentNode, EMPTY_DOCUMENT } from '#core/document/document';
import type { TextPatch } from '../../text-patch';

/**
 * What makes one version of a text of another; null where they are the same. Of a long text only
 * what was typed in is written.
 */
export function patchText(base: Node, now: Node): TextPatch | null {
  const start = base.content.findDiffStart(now.content);
  const end = base.content.findDiffEnd(now.content);
  if (start === null || end === null) return null;
  // What is the same from both sides may overlap, as where a letter is typed twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const narrow = makePatch(base, now, { from: start, to: end.a + overlap, upTo: end.b + overlap });
  if (applyPatch(base, narrow)?.eq(now) === true) return narrow;
  return makePatch(base, now, { from: 0, to: base.content.size, upTo: now.content.size });
}

function makePatch(
  base: Node,
  now: Node,
  { from, to, upTo }: { readonly from: number; readonly to: number; readonly upTo: number },
): TextPatch {
  const size = base.content.size;
  return {
    size,
    from,
    to,
    was: base.slice(from, to).toJSON(),
    now: now.slice(from, upTo).toJSON(),
  };
}

/** Patches a text; null where it is not the one that the patch was made of. */
function applyPatch(base: Node, { size, from, to, was, now }: TextPatch): Node | null {
  try {
    if (base.content.size !== size) return null;
    const { schema } = base.type;
    if (!base.slice(from, to).eq(readSlice(schema, was))) return null;
    const patched = base.replace(from, to, readSlice(schema, now));
    return patched;
  } catch {
    // There is no such place, or no room in it for this.
    return null;
  }
}

/** The same for documents as the library has them. */
export function patchDocument(
  schema: Schema,
  document: DocumentNode,
  patch: TextPatch,
): DocumentNode | null {
  const patched = applyPatch(Node.fromJSON(schema, document), patch);
  if (patched === null) return null;
  patched.check();
  return patched.toJSON() as DocumentNode;
}

/** What a patch would put in, as a document of its own: for a text that is another by now. */
export function documentOfPatch(schema: Schema, { now }: TextPatch): DocumentNode {
  const { content } = readSlice(schema, now);
  // Words and pictures alone are of a paragraph.
  const paragraph = schema.nodes['paragraph']?.createAndFill(null, content);
  const whole = schema.topNodeType.createAndFill(null, paragraph ?? content);
  if (whole !== null && isRight(whole)) return whole.toJSON() as DocumentNode;
  // Of rows without their table, or of the end of an item, the words are what counts.
  const lines = content.textBetween(0, content.size, '\n', '\n').split('\n');
  const paragraphs = lines
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] }));
  return paragraphs.length === 0 ? EMPTY_DOCUMENT : { type: 'doc', content: paragraphs };
}

function isRight(document: Node): boolean {
  try {
    document.check();
    return true;
  } catch {
    return false;
  }
}

function readSlice(schema: Schema, json: unknown): Slice {
  return Slice.fromJSON(schema, json as Parameters<typeof Slice.fromJSON>[1]);
}
