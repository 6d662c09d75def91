import { readAlerts, readCode } from './code-and-callouts';
import { findAll } from './elements';
import { moveSpaces, readInlineTags } from './inline-tags';
import { keepStyles } from './keep-styles';
import { nestLists, readTasks } from './lists';
import { readStyles } from './styles';
import { readTables } from './tables';
import { readWord } from './word';

/** What a page shows around its text, or only its programs read. */
const NOT_TEXT =
  'head, script, style, template, svg, button, clipboard-copy, a.anchor, .zeroclipboard-container, xml';
/** Blocks that the editor's parser takes for parts of a line: their words would grow together. */
const UNKNOWN_BLOCK =
  'details, summary, main, nav, search, menu, center, dt, legend, optgroup, option';
const BLOCK = 'p, h1, h2, h3, h4, h5, h6, ul, ol, table, pre, blockquote, hr, div';

function readUnknownBlocks(root: HTMLElement): void {
  for (const element of findAll(root, UNKNOWN_BLOCK)) {
    const block = element.ownerDocument.createElement('div');
    block.append(...element.childNodes);
    element.replaceWith(block);
  }
}

/** Google Docs sends every link by way of Google. */
function readLinks(root: HTMLElement): void {
  for (const link of findAll(root, 'a[href^="https://www.google.com/url?"]')) {
    const target = new URL(link.getAttribute('href') ?? '').searchParams.get('q');
    if (target !== null && /^https?:/i.test(target)) link.setAttribute('href', target);
  }
}

/** Line breaks between blocks are how Google Docs and mail draw space. */
function dropSpacers(root: HTMLElement): void {
  for (const spacer of findAll(root, 'br')) {
    const beside = [spacer.previousElementSibling, spacer.nextElementSibling];
    const isBetween = beside.some((element) => element?.matches(BLOCK) === true);
    const { previousSibling: before, nextSibling: after } = spacer;
    const isInLine = [before, after].some(
      (node) => node?.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
    if (isBetween && !isInLine) spacer.remove();
  }
}

/**
 * Makes the HTML that other apps put on the clipboard say its structure as the schema reads it:
 * GitHub, Google Docs, Word, Slack and what is like them. It only rearranges; what may come in is
 * the schema's business.
 */
export function cleanHtml(html: string): string {
  // A part of a ProseMirror text says its structure already.
  if (html.includes('data-pm-slice')) return html;
  const { body } = new DOMParser().parseFromString(keepStyles(html), 'text/html');
  for (const element of findAll(body, NOT_TEXT)) element.remove();
  readUnknownBlocks(body);
  readWord(body);
  readAlerts(body);
  readCode(body);
  readStyles(body);
  moveSpaces(body);
  readInlineTags(body);
  readTables(body);
  readTasks(body);
  nestLists(body);
  readLinks(body);
  dropSpacers(body);
  for (const element of findAll(body, '[data-style]')) element.removeAttribute('data-style');
  return body.innerHTML;
}
