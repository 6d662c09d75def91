import { matchOf } from '#core/document/matches';
import { childrenOf, endOf, startOf, textField, type MarkdownNode } from '../markdown-node';
import { ATOM, BREAK, type Glyph, LEAF, LINE } from './glyph';
import { codeGlyphs, endOfLine, type TextSetting, textGlyphs } from './text-glyphs';

interface Setting extends TextSetting {
  readonly source: string;
  readonly inLine: boolean;
}

const LINES = new Set(['paragraph', 'heading', 'tableCell']);
const LEAVES = new Set(['thematicBreak', 'definition', 'math', 'rawBlock', 'commentBlock']);
const SPANS = new Set(['emphasis', 'strong', 'delete', 'highlight', 'link', 'linkReference']);
const CALLOUT = /^\[!([\w-]+)\]([+-]?)(?:[ \t]+|(?=\n)|$)/;
const EMPTY_TASK = /^\[[ xX]\]$/;

/** The glyphs of blocks as they stand in the source that they were read from. */
export function sourceGlyphs(nodes: readonly MarkdownNode[], source: string): Glyph[] {
  const setting: Setting = { source, inLine: false, quotes: 0, inCell: false, isCode: false };
  return nodes.flatMap((node) => collect(node, setting));
}

function collect(node: MarkdownNode, setting: Setting): Glyph[] {
  const [from, to] = [startOf(node), endOf(node)];
  const children = childrenOf(node);
  if (node.type === 'text') {
    return textGlyphs(textField(node, 'value'), setting.source, from, to, setting);
  }
  if (node.type === 'inlineCode') return inlineCode(node, setting);
  if (node.type === 'break') return [{ key: BREAK, from, to }];
  if (setting.inLine) {
    if (!SPANS.has(node.type) || children.length === 0) return [{ key: ATOM, from, to }];
    return children.flatMap((child) => collect(child, setting));
  }
  if (LINES.has(node.type)) return line(node, setting);
  if (node.type === 'code') return codeBlock(node, setting);
  if (LEAVES.has(node.type) || node.type === 'html') return [{ key: LEAF, from, to }];
  if (node.type === 'yaml' || node.type === 'toml') return [{ key: LEAF, from, to }];
  const isRow = node.type === 'table' || node.type === 'tableRow';
  if (children.length === 0 && !isRow) return [{ key: LINE, from: to, to }];
  if (node.type === 'listItem') return listItem(node, setting);
  if (node.type !== 'blockquote') return children.flatMap((child) => collect(child, setting));
  return quote(node, { ...setting, quotes: setting.quotes + 1 });
}

function line(node: MarkdownNode, setting: Setting): Glyph[] {
  const inner: Setting = { ...setting, inLine: true, inCell: node.type === 'tableCell' };
  const start = startOfLine(node, setting.source);
  const glyphs = childrenOf(node).flatMap((child) => collect(child, inner));
  return [{ key: LINE, from: start, to: start }, ...glyphs];
}

function startOfLine(node: MarkdownNode, source: string): number {
  const [first] = childrenOf(node);
  if (first) return startOf(first);
  if (node.type !== 'tableCell') return endOf(node);
  const cell = /^\|?[ \t]?/.exec(source.slice(startOf(node), endOf(node)));
  return startOf(node) + (cell?.[0].length ?? 0);
}

function inlineCode(node: MarkdownNode, setting: Setting): Glyph[] {
  const [start, end] = [startOf(node), endOf(node)];
  const ticks = matchOf(setting.source.slice(start, end), /^`*/).length;
  const value = textField(node, 'value');
  const inside = setting.source.slice(start + ticks, end - ticks);
  // A space within the fence on either side is no text.
  const isPadded = value.length < inside.length && /^[ \n]/.test(inside);
  const from = start + ticks + (isPadded && !/^ *$/.test(inside) ? 1 : 0);
  return textGlyphs(value, setting.source, from, end - ticks, { ...setting, isCode: true });
}

function codeBlock(node: MarkdownNode, setting: Setting): Glyph[] {
  const { source } = setting;
  const [start, end] = [startOf(node), endOf(node)];
  const isFenced = /^[`~]{3}/.test(source.slice(start, end));
  const from = isFenced ? Math.min(endOfLine(source, start, end) + 1, end) : start;
  const glyphs = codeGlyphs(textField(node, 'value'), source, from, end);
  const first = glyphs[0]?.from ?? from;
  return [{ key: LINE, from: first, to: first }, ...glyphs];
}

/** `- [ ]` with nothing after it is an empty task. */
function listItem(node: MarkdownNode, setting: Setting): Glyph[] {
  const [first, ...rest] = childrenOf(node);
  const [only, more] = first?.type === 'paragraph' ? childrenOf(first) : [];
  const isEmptyTask = only?.type === 'text' && !more && EMPTY_TASK.test(textField(only, 'value'));
  if (first === undefined || !isEmptyTask) {
    return childrenOf(node).flatMap((child) => collect(child, setting));
  }
  const end = endOf(first);
  const others = rest.flatMap((child) => collect(child, setting));
  return [{ key: LINE, from: end, to: end }, ...others];
}

/** A quote; the first line of a callout is its title, without the mark that makes it one. */
function quote(node: MarkdownNode, setting: Setting): Glyph[] {
  const [first, ...rest] = childrenOf(node);
  const [text] = first?.type === 'paragraph' ? childrenOf(first) : [];
  const mark = text?.type === 'text' ? matchOf(textField(text, 'value'), CALLOUT) : '';
  const blocks = (first === undefined ? [] : collect(first, setting)).slice();
  const others = rest.flatMap((child) => collect(child, setting));
  const isMarked = text !== undefined && setting.source.startsWith('[!', startOf(text));
  if (mark === '' || !isMarked) return [...blocks, ...others];
  const shown = blocks.slice(1 + mark.length);
  const start = shown[0]?.from ?? blocks[mark.length]?.to ?? endOf(node);
  const cut = shown.findIndex((glyph) => glyph.key === '\n');
  const title = cut < 0 ? shown : shown.slice(0, cut);
  const body = cut < 0 ? [] : shown.slice(cut + 1);
  const bodyStart = body[0]?.from ?? endOf(node);
  return [
    { key: LINE, from: start, to: start },
    ...title,
    ...(body.length > 0 ? [{ key: LINE, from: bodyStart, to: bodyStart }, ...body] : []),
    ...others,
  ];
}
