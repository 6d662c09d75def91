import commonmark from 'commonmark-spec';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from './from-markdown';
import { compareDocuments } from './losses';
import { STYLE_CHOICES, type MarkdownStyle } from './markdown-style';
import { arbitraryDocument } from './testing/arbitrary-document';
import { toMarkdown } from './to-markdown';
import type { DocumentNode } from './document';

const arbitraryStyle: fc.Arbitrary<MarkdownStyle> = fc.record({
  bullet: fc.constantFrom(...STYLE_CHOICES.bullet),
  emphasis: fc.constantFrom(...STYLE_CHOICES.emphasis),
  strong: fc.constantFrom(...STYLE_CHOICES.strong),
  fence: fc.constantFrom(...STYLE_CHOICES.fence),
  rule: fc.constantFrom(...STYLE_CHOICES.rule),
});

const STYLES: readonly MarkdownStyle[] = STYLE_CHOICES.bullet.flatMap((bullet) =>
  STYLE_CHOICES.emphasis.flatMap((emphasis) =>
    STYLE_CHOICES.strong.flatMap((strong) =>
      STYLE_CHOICES.fence.flatMap((fence) =>
        STYLE_CHOICES.rule.map((rule) => ({ bullet, emphasis, strong, fence, rule })),
      ),
    ),
  ),
);

/** Without the bullets that lists were written with, so that the style's own is used. */
function withoutMarkers(node: DocumentNode): DocumentNode {
  const { attrs, content } = node;
  return {
    ...node,
    ...(attrs && { attrs: { ...attrs, ...('marker' in attrs && { marker: null }) } }),
    ...(content && { content: content.map(withoutMarkers) }),
  };
}

/**
 * What a style has to keep. `[*a*]` is written `[_a_][*a*]` where emphasis is `_`, as the words no
 * longer spell the label: the same link, so how its label was written is left out.
 */
function meaningOf(node: DocumentNode): DocumentNode {
  const { marks, content, ...rest } = withoutMarkers(node);
  const plain = marks?.map((mark) =>
    mark.type === 'link' ? { ...mark, attrs: { ...mark.attrs, refKind: null } } : mark,
  );
  return {
    ...rest,
    ...(plain && { marks: plain }),
    ...(content && { content: content.map(meaningOf) }),
  };
}

function checkStyle(document: DocumentNode, style: MarkdownStyle): void {
  const first = toMarkdown(document, { style });
  const again = fromMarkdown(first).document;
  expect(compareDocuments(meaningOf(document), meaningOf(again)), first).toEqual([]);
  expect(toMarkdown(again, { style })).toBe(first);
}

const SAMPLE = `***

# One *a* __b__ ***c*** in*tra*word in**tra**word _a_*b*

- a
- b

  + c
  * d

* other list

1) one
2. two

---

\`\`\`ts
x
\`\`\`

~~~~
\`\`\`
~~~
~~~~

> - *
> - ***
>
> _

- [ ] task **x**_y_

---
`;

describe('a style', () => {
  it('writes what it says', () => {
    const list = fromMarkdown('x *a* **b**\n\n- a\n\n---\n\n```\nc\n```\n').document;
    const style = { bullet: '+', emphasis: '_', strong: '_', fence: '~', rule: '*' } as const;
    expect(toMarkdown(withoutMarkers(list), { style })).toBe(
      'x _a_ __b__\n\n+ a\n\n***\n\n~~~\nc\n~~~\n',
    );
  });

  it('leaves a reference to a label in emphasis leading there', () => {
    const { document } = fromMarkdown('[*a* b]\n\n[*a* b]: /c\n');
    expect(toMarkdown(document, { style: { emphasis: '_' } })).toBe(
      '[_a_ b][*a* b]\n\n[*a* b]: /c\n',
    );
  });

  it('gives way to the bullet that a list was written with', () => {
    const { document } = fromMarkdown('+ a\n+ b\n');
    expect(toMarkdown(document, { style: { bullet: '*' } })).toBe('+ a\n+ b\n');
  });

  it('leaves blocks that were not edited as they were', () => {
    const { document, verbatim } = fromMarkdown('*a*\n\n---\n\nlast\n');
    const edited = {
      ...document,
      content: [
        ...(document.content ?? []),
        { type: 'paragraph', content: [{ type: 'text', text: 'x', marks: [{ type: 'italic' }] }] },
      ],
    };
    expect(toMarkdown(edited, { verbatim, style: { emphasis: '_', rule: '*' } })).toBe(
      '*a*\n\n---\n\nlast\n\n_x_\n',
    );
  });

  it.each(STYLES.map((style) => [Object.values(style).join(' '), style] as const))(
    'keeps the meaning and a second pass: %s',
    (_, style) => {
      const { document } = fromMarkdown(SAMPLE);
      checkStyle(document, style);
      checkStyle(withoutMarkers(document), style);
    },
  );

  it('keeps the meaning of the examples of CommonMark', () => {
    const examples = commonmark.tests.map((test) => test.markdown.replaceAll('→', '\t'));
    fc.assert(
      fc.property(fc.constantFrom(...examples), arbitraryStyle, (markdown, style) => {
        const { document } = fromMarkdown(markdown);
        checkStyle(document, style);
        checkStyle(withoutMarkers(document), style);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);

  it('keeps the meaning of generated documents', () => {
    fc.assert(fc.property(arbitraryDocument, arbitraryStyle, checkStyle), { numRuns: 100 });
  }, 120_000);
});
