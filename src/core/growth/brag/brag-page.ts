import { contentOf, type DocumentNode } from '#core/document/document';
import { textOf } from '#core/document/document';
import { element, escapeHtml } from '#core/document/html-text';
import { toHtml } from '#core/document/to-html';
import style from './brag.css?raw';
import type { BragLanguage } from './brag-language';

/** A brag document as one page that needs nothing from elsewhere, to be read, printed and mailed. */
export function bragPage(document: DocumentNode, language: BragLanguage): string {
  const [first] = contentOf(document);
  const title = first === undefined ? '' : textOf(first);
  return [
    '<!doctype html>',
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    element('title', {}, escapeHtml(title)),
    element('style', {}, style.trim()),
    '</head>',
    '<body>',
    element('main', {}, `\n${toHtml(document)}\n`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
