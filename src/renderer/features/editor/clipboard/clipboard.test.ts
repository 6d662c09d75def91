// @vitest-environment happy-dom
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { EMPTY_DOCUMENT } from '#core/document/document';
import { blockHash } from '#core/document/blocks';
import { fromMarkdown } from '#core/document/from-markdown';
import { compareDocuments } from '#core/document/losses';
import { toMarkdown } from '#core/document/to-markdown';
import { openEditor } from '../testing/open-editor';
import { readDataImage } from './data-images';
import { cleanHtml } from './foreign/clean-html';
import { keepStyles } from './foreign/keep-styles';
import { FOREIGN, MORE_FOREIGN } from './testing/foreign-html';
import { pasted, pastedMarkdown } from './testing/paste-into';
import { writeForOthers } from './write-for-others';

const ALL = { ...FOREIGN, ...MORE_FOREIGN };

/** What pasted HTML makes of an empty text, as Markdown. */
function paste(html: string): string {
  const editor = openEditor(EMPTY_DOCUMENT);
  editor.view.pasteHTML(html);
  const markdown = toMarkdown(editor.getJSON() as DocumentNode);
  editor.destroy();
  return markdown;
}

describe('HTML from other apps', () => {
  it.each(Object.entries(ALL))('of %s gives its structure', (_app, { html, markdown }) => {
    expect(paste(html)).toBe(markdown);
  });

  it.each(Object.entries(ALL))('of %s is as Markdown would give it', (_app, { html }) => {
    const document = pasted({ 'text/html': html });
    const read = fromMarkdown(toMarkdown(document)).document;
    expect(compareDocuments(document, read)).toEqual([]);
    const tables = (node: DocumentNode) => node.content?.filter(({ type }) => type === 'table');
    expect(tables(document)?.map(blockHash)).toEqual(tables(read)?.map(blockHash));
  });

  it.each([
    ['<details><summary>S</summary>D</details>', 'S\n\nD\n'],
    ['<main>a<nav>b</nav>c</main>', 'a\n\nb\n\nc\n'],
    ['<b>b<i>bi</i></b>', '**b*bi***\n'],
  ])('%s keeps its words apart and readable', (html, markdown) => {
    expect(paste(html)).toBe(markdown);
  });

  it('leaves nothing for the window to refuse, and letters that look so', () => {
    const html = `<style>p {}</style><p title="a style=b" STYLE='color: red' style=x>a style="b" &lt;i style="c"></p>`;
    const kept = keepStyles(html);
    expect(kept).not.toMatch(/<style|\sstyle=['x]/i);
    expect(kept).toContain('title="a style=b"');
    expect(kept).toContain('>a style="b" &lt;i style="c"></p>');
    expect(cleanHtml(html)).not.toMatch(/<[^>]*\s(?:data-)?style='?c/i);
  });

  it.each(['<a', '<a "', "<p x='", '<style', '<a b=c '])('is not held up by many %s', (tag) => {
    const html = tag.repeat(100_000);
    expect(keepStyles(html).length).toBeLessThanOrEqual(html.length);
  });

  it('asks for no media of a page that is pasted', () => {
    const html =
      '<base href="http://a.invalid/"><VIDEO src=http://a.invalid/a>a<source src=b></video>';
    expect(keepStyles(html)).toBe('a</video>');
  });

  it('takes no tags from pages but the few that do nothing', () => {
    const html = '<p>a<span data-inline-tag="&lt;script&gt;">b</span></p>';
    expect(pastedMarkdown({ 'text/html': html })).toBe('ab\n');
  });

  it.each([
    ['<p>x</p><p>y <b>z</b></p>', 'x<br>y **z**'],
    ['<ul><li>x</li><li>y<ul><li>z</li></ul></li></ul>', 'x<br>y<br>z'],
    ['<h2>x</h2><pre>y\n z</pre>', 'x<br>`y`<br>` z`'],
    ['<ul><li><input type="checkbox" checked>x</li></ul><p>y</p>', '\\[x] x<br>y'],
    ['x <b>y</b>', 'x **y**'],
  ])('goes into a cell of a table as its one line: %s', (html, line) => {
    const table = '| a | b |\n| --- | --- |\n| c | d |\n';
    expect(toMarkdown(pasted({ 'text/html': html }, false, table))).toBe(
      table.replace('| a', `| ${line}a`),
    );
  });

  it('keeps a checkbox among other items', () => {
    expect(paste('<ul><li><input type="checkbox" checked>a</li><li>b</li></ul>')).toContain(
      '[x] a',
    );
  });

  it('leaves a part of a ProseMirror text as it is', () => {
    const html = '<p data-pm-slice="1 1 []"><b style="font-weight:normal">a</b></p>';
    expect(cleanHtml(html)).toBe(html);
  });
});

describe('a copied part', () => {
  function copyFrom(markdown: string, from: number, to: number) {
    const editor = openEditor(fromMarkdown(markdown).document);
    const { doc } = editor.state;
    const slice = TextSelection.create(doc, from, to).content();
    editor.destroy();
    return writeForOthers(slice);
  }

  it('of plain words is those words', () => {
    expect(copyFrom('a snake_case b', 3, 13)).toEqual({ text: 'snake_case', html: 'snake_case' });
  });

  it('of a line is Markdown and clean HTML', () => {
    expect(copyFrom('# a **b** `c`', 1, 6)).toEqual({
      text: 'a **b** `c`',
      html: 'a <strong>b</strong> <code>c</code>',
    });
  });

  it('of several blocks has their structure', () => {
    const copied = copyFrom('## H\n\n- [x] a\n- [ ] b', 1, 12);
    expect(copied?.text).toBe('## H\n\n- [x] a\n- [ ] b');
    expect(copied?.html).toContain('<h2>H</h2>');
    expect(copied?.html).not.toContain('data-');
  });

  it('of code is the code', () => {
    expect(copyFrom('```js\na *b*\n```', 1, 6)?.text).toBe('a *b*');
  });

  it('of one selected block is that block', () => {
    const editor = openEditor(fromMarkdown('a\n\n---').document);
    const slice = NodeSelection.create(editor.state.doc, 3).content();
    editor.destroy();
    expect(writeForOthers(slice)?.text).toBe('***');
  });
});

describe('readDataImage', () => {
  it('reads the bytes', async () => {
    const file = readDataImage('data:image/png;base64,iVBORw==');
    expect(file?.name).toBe('image.png');
    expect([...new Uint8Array((await file?.arrayBuffer()) ?? new ArrayBuffer(0))]).toEqual([
      0x89, 0x50, 0x4e, 0x47,
    ]);
  });

  it('reads text', async () => {
    expect(await readDataImage('data:image/svg+xml;charset=utf-8,%3Csvg/%3E')?.text()).toBe(
      '<svg/>',
    );
  });

  it.each([
    'data:text/html,<b>',
    'data:image/png;base64,%%%',
    'https://example.org/a.png',
    'data:',
  ])('reads nothing from %s', (address) => {
    expect(readDataImage(address)).toBeNull();
  });
});
