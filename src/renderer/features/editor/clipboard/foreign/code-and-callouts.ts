import { findAll, styleOf } from './elements';

/** The language of a code block, however the page says it. */
function languageOf(block: Element): string | null {
  const named = block.getAttribute('lang') ?? block.parentElement?.getAttribute('lang');
  if (named) return named;
  const classes = [block.querySelector('code'), block, block.parentElement]
    .map((element) => element?.className ?? '')
    .join(' ');
  return /(?:language-|lang-|highlight-source-)([\w+#.-]+)/.exec(classes)?.[1] ?? null;
}

/** VS Code and others send each line of code as a box within one that keeps all white space. */
function readBoxedCode(root: HTMLElement): void {
  for (const box of findAll(root, 'div[data-style]')) {
    const lines = [...box.children];
    const isCode =
      styleOf(box, 'white-space') === 'pre' &&
      lines.length > 1 &&
      lines.every(({ tagName }) => tagName === 'DIV' || tagName === 'BR');
    if (!isCode) continue;
    const code = box.ownerDocument.createElement('pre');
    code.textContent = lines.map((line) => line.textContent ?? '').join('\n');
    box.replaceWith(code);
  }
}

/** Code blocks with their language, as the schema reads it. */
export function readCode(root: HTMLElement): void {
  readBoxedCode(root);
  for (const block of findAll(root, 'pre')) {
    const language = languageOf(block);
    if (language !== null) block.dataset.language = language;
    for (const line of findAll(block, 'br')) line.replaceWith('\n');
  }
}

/** GitHub's alerts as callouts. */
export function readAlerts(root: HTMLElement): void {
  for (const alert of findAll(root, '.markdown-alert')) {
    const kind = /markdown-alert-(\w+)/.exec(alert.className)?.[1] ?? 'note';
    const callout = alert.ownerDocument.createElement('aside');
    callout.dataset.callout = kind.toUpperCase();
    const title = alert.ownerDocument.createElement('p');
    title.className = 'callout-title';
    alert.querySelector('.markdown-alert-title')?.remove();
    callout.append(title, ...alert.childNodes);
    alert.replaceWith(callout);
  }
}
