import { Fragment, type Schema, Slice } from '@tiptap/pm/model';
import { fromMarkdown } from '#core/document/from-markdown';

/** Pasted text as Markdown: one paragraph joins the line with the cursor, more stay blocks. */
export function sliceFromMarkdown(text: string, schema: Schema): Slice {
  const document = schema.nodeFromJSON(fromMarkdown(text).document);
  const [first] = document.content.content;
  if (document.childCount === 1 && first?.type.name === 'paragraph') {
    return new Slice(first.content, 0, 0);
  }
  const last = document.lastChild;
  return new Slice(
    document.content,
    first?.type.name === 'paragraph' ? 1 : 0,
    last?.type.name === 'paragraph' ? 1 : 0,
  );
}

/** Pasted text as it is: each line a paragraph. */
export function sliceFromPlainText(text: string, schema: Schema): Slice {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const paragraphs = lines.map((line) =>
    schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]),
  );
  return new Slice(Fragment.from(paragraphs), 1, 1);
}
