import { findAll, styleOf, unwrap, wrapContent } from './elements';

const HEADING = 'h1, h2, h3, h4, h5, h6';

function isBold(weight: string): boolean {
  return weight === 'bold' || weight === 'bolder' || Number(weight) >= 600;
}

/** Google Docs and web mail say bold, italic and struck by style alone, or take it back by style. */
export function readStyles(root: HTMLElement): void {
  for (const element of findAll(root, 'b, strong')) {
    const weight = styleOf(element, 'font-weight');
    if (weight !== '' && !isBold(weight)) unwrap(element);
  }
  for (const element of findAll(root, 'i, em')) {
    if (styleOf(element, 'font-style') === 'normal') unwrap(element);
  }
  for (const element of findAll(root, 'span[data-style], font[data-style], a[data-style]')) {
    const line = `${styleOf(element, 'text-decoration')} ${styleOf(element, 'text-decoration-line')}`;
    const inHeading = element.closest(HEADING) !== null;
    if (line.includes('line-through')) wrapContent(element, 's');
    if (styleOf(element, 'font-style') === 'italic') wrapContent(element, 'em');
    if (isBold(styleOf(element, 'font-weight')) && !inHeading) wrapContent(element, 'strong');
  }
}
