import type { MarkSpec } from 'prosemirror-model';

/**
 * `order` is null as long as the marks of a line nest in only one way. Where they could nest in
 * several (`*a **b***`, a mark in itself, two equal neighbours), lower numbers are further out.
 */
const order = { default: null, validate: 'number|null' };

function attention(...tags: readonly string[]): MarkSpec {
  const [first = 'span'] = tags;
  return {
    attrs: { order },
    excludes: '',
    parseDOM: tags.map((tag) => ({ tag })),
    toDOM: () => [first, 0],
  };
}

/** The marks, outermost first when nothing else decides. All may combine. */
export const markSpecs: Readonly<Record<string, MarkSpec>> = {
  link: {
    attrs: {
      href: { default: '', validate: 'string' },
      title: { default: null, validate: 'string|null' },
      ref: { default: null, validate: 'string|null' },
      refKind: { default: null, validate: 'string|null' },
      literal: { default: false, validate: 'boolean' },
      order,
    },
    inclusive: false,
    parseDOM: [
      {
        tag: 'a[href]',
        getAttrs: (element) => ({
          href: element.getAttribute('href'),
          title: element.getAttribute('title'),
        }),
      },
    ],
    toDOM: (mark) => [
      'a',
      {
        href: String(mark.attrs['href']),
        ...(typeof mark.attrs['title'] === 'string' ? { title: mark.attrs['title'] } : {}),
      },
      0,
    ],
  },
  highlight: attention('mark'),
  italic: attention('em', 'i'),
  bold: attention('strong', 'b'),
  strike: attention('s', 'del'),
  code: { code: true, parseDOM: [{ tag: 'code' }], toDOM: () => ['code', 0] },
};
