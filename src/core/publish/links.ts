import { type DocumentNode, optionalAttribute, stringAttribute } from '#core/document/document';
import { shownOfLink } from '#core/draft/line-of';

/** What readers see of a `[[link]]` that leads nowhere for them. */
export function linkAsText(link: DocumentNode): readonly DocumentNode[] {
  const text = linkText(link);
  return text === '' ? [] : [{ type: 'text', text, ...(link.marks ? { marks: link.marks } : {}) }];
}

/** A `[[link]]` as an ordinary one. */
export function linkTo(link: DocumentNode, href: string): readonly DocumentNode[] {
  return linkAsText(link).map((text) => ({
    ...text,
    marks: [
      {
        type: 'link',
        attrs: { href, title: null, ref: null, refKind: null, literal: false, order: null },
      },
      ...(text.marks ?? []).filter((mark) => mark.type !== 'link'),
    ],
  }));
}

function linkText(link: DocumentNode): string {
  const shown = shownOfLink(link);
  if (shown !== '') return shown;
  return optionalAttribute(link, 'heading') ?? stringAttribute(link, 'block');
}
