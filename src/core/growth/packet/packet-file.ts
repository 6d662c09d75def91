import { element, escapeHtml } from '#core/document/html-text';
import { toHtml } from '#core/document/to-html';
import type { MarkdownStyle } from '#core/document/markdown-style';
import { toMarkdown } from '#core/document/to-markdown';
import type { Packet } from './packet';
import { packetDocument, packetTitle } from './packet-document';
import style from './packet.css?raw';

/** A packet as Markdown: the same library, period and day give the same bytes. */
export function packetMarkdown(packet: Packet, markdownStyle: Partial<MarkdownStyle> = {}): string {
  return toMarkdown(packetDocument(packet), { style: markdownStyle });
}

/** A packet as a page that needs nothing from elsewhere; a PDF is printed from it, too. */
export function packetHtml(packet: Packet): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escapeHtml(packetTitle(packet))),
    element('style', {}, `\n${style}`),
    '</head>',
    element('body', {}, `\n${toHtml(packetDocument(packet))}\n`),
    '</html>',
    '',
  ].join('\n');
}
