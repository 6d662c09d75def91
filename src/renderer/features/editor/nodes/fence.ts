import type { Node } from '@tiptap/pm/model';
import {
  changeCodeInfo,
  type CodeInfo,
  type FenceWords,
  readCodeInfo,
} from '#core/document/code-info';

function wordsOf({ attrs }: Node): FenceWords {
  const word = (name: string): string | null => (attrs[name] as string | null) ?? null;
  return { language: word('language'), meta: word('meta') };
}

/** What the fence of a code block says of its code. */
export function readFence(block: Node): CodeInfo {
  return readCodeInfo(wordsOf(block));
}

/** The attributes of a code block whose fence says something else. */
export function changeFence(block: Node, changes: Partial<CodeInfo>): Record<string, unknown> {
  return { ...changeCodeInfo(wordsOf(block), changes) };
}
