import { findAll } from './elements';

/** The language of a code block, however the page says it. */
function languageOf(block: Element): string | null {
  const named = block.getAttribute('lang') ?? block.parentElement?.getAttribute('lang');
  if (named) return named;
  const classes = [block.querySelector('code'), block, block.parentElement]
    .map((element) => element?.className ?? '')
    .join(' ');
  return /(?:language-|lang-|highlight-source-)([\w+#.-]+)/.exec(classes)?.[1] ?? null;
}

/** Code blocks with their language, as the schema reads it. */
export function readCode(root: HTMLElement): void {
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
