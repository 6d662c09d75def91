import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import type { Token } from 'micromark-util-types';
import { decodeString } from 'micromark-util-decode-string';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';

/** Enters a node of ours; mdast's types know only its own. */
function enterNode(context: CompileContext, token: Token, fields: object): void {
  context.enter(fields as Parameters<CompileContext['enter']>[0], token);
}

function enterKept(type: string): Handle {
  return function (token) {
    enterNode(this, token, { type, value: this.sliceSerialize(token) });
  };
}

function enterBuffered(type: string): Handle {
  return function (token) {
    enterNode(this, token, { type, value: '' });
    this.buffer();
  };
}

function isOpen(context: CompileContext, type: string): boolean {
  return (context.stack.at(-1) as { readonly type: string } | undefined)?.type === type;
}

function exitKept(this: CompileContext, token: Token): undefined {
  this.exit(token);
}

function exitBuffered(this: CompileContext, token: Token): undefined {
  const value = this.resume();
  const node = this.stack[this.stack.length - 1];
  if (node !== undefined) Object.assign(node, { value });
  this.exit(token);
}

function enterData(this: CompileContext, token: Token): undefined {
  this.config.enter['data']?.call(this, token);
}

function exitData(this: CompileContext, token: Token): undefined {
  this.config.exit['data']?.call(this, token);
}

const KEPT_IN_ALT = new Set(['inlineMath', 'comment', 'highlight', 'rawInline']);

/** An image's text is plain: what is syntax only here stays in it as it was written. */
function keepImageText(source: string): Handle {
  return function () {
    const fragment = this.stack.at(-1);
    if (this.stack.at(-2)?.type !== 'image' || fragment?.type !== 'fragment') return;
    fragment.children = fragment.children.map((node) => {
      const { position } = node;
      if (!KEPT_IN_ALT.has(node.type) || position === undefined) return node;
      const value = source.slice(position.start.offset, position.end.offset);
      return { type: 'text', value: decodeString(value) };
    });
  };
}

/** GFM's box of a task; micromark also finds one below an empty item, where it is no item's. */
function exitTaskBox(checked: boolean): Handle {
  return function () {
    const item = this.stack.at(-2);
    if (item?.type === 'listItem') item.checked = checked;
  };
}

const ours: Extension = {
  canContainEols: ['highlight'],
  enter: {
    taskListCheck(token) {
      if (this.stack.at(-2)?.type !== 'listItem') enterKept('rawInline').call(this, token);
    },
    wikilink: enterKept('wikilink'),
    embed: enterKept('embed'),
    hashtag: enterKept('hashtag'),
    rawInline: enterKept('rawInline'),
    commentInline: enterBuffered('comment'),
    commentBlock: enterBuffered('commentBlock'),
    commentData: enterData,
    highlight(token) {
      enterNode(this, token, { type: 'highlight', children: [] });
    },
  },
  exit: {
    taskListCheckValueChecked: exitTaskBox(true),
    taskListCheckValueUnchecked: exitTaskBox(false),
    taskListCheck(token) {
      if (isOpen(this, 'rawInline')) this.exit(token);
    },
    wikilink: exitKept,
    embed: exitKept,
    hashtag: exitKept,
    rawInline: exitKept,
    commentInline: exitBuffered,
    commentBlock: exitBuffered,
    commentData: exitData,
    highlight: exitKept,
  },
};

/**
 * Every extension that turns micromark's tokens into a tree. GFM's second pass over the finished
 * tree is left out: it finds links that micromark, and so GitHub, does not see.
 */
export function markdownTree(source: string): Extension[] {
  return [...all, { enter: { labelMarker: keepImageText(source) } }];
}

const all: readonly Extension[] = [
  ...gfmFromMarkdown().map(({ transforms: _, ...extension }) => extension),
  frontmatterFromMarkdown(['yaml', 'toml']),
  directiveFromMarkdown(),
  mathFromMarkdown(),
  ours,
];
