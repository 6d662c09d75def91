import { getSchema } from '@tiptap/core';
import type { DocumentNode } from '#core/document/document';
import { toMarkdown } from '#core/document/to-markdown';
import type { EditorHost } from '../../../entry-editor';
import { schemaExtensions } from '../extensions';
import { HostBridge } from '../host-bridge';
import { cleanHtml } from './foreign/clean-html';
import { pageParser } from './page-parser';

/** What was copied from a page as Markdown, as a text would show it after it was pasted. */
export function markdownOfPage(html: string): string {
  // Nothing is drawn, so the host is never asked.
  const schema = getSchema(schemaExtensions(new HostBridge({} as EditorHost), false));
  const { body } = new DOMParser().parseFromString(cleanHtml(html), 'text/html');
  return toMarkdown(pageParser(schema).parse(body).toJSON() as DocumentNode);
}
