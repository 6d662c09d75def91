import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { changeLevel, changePlan, dropRow, moveRow, type EditedOutline } from './edit-outline';
import { outlineOf } from './outline';

const { document } = fromMarkdown(
  '## A\n\na\n\n### B\n\n---\n\nb\n\n### C\n\n## D\n\n### E\n\n:::notes\ne\n:::\n\n## F\n',
);
const at = (title: string, of = document): number =>
  outlineOf(of)
    .sections.flatMap(({ slides }) => slides)
    .find((slide) => slide.title === title)?.at ?? -1;

/** The titles as `A(B C) D(E)`, and where the row is. */
function tell(edited: EditedOutline | null): string | null {
  if (edited === null) return null;
  const { sections } = outlineOf(edited.document);
  const heading = sections.flatMap(({ slides }) => slides).find((slide) => slide.at === edited.at);
  const titles = sections.map(({ slides: [first, ...slides] }) => {
    const own = slides.filter((slide) => slide.heading !== null).map((slide) => slide.title);
    return own.length === 0 ? first?.title : `${first?.title}(${own.join(' ')})`;
  });
  return `${titles.join(' ')}: ${heading?.title}`;
}

describe('the outline is edited by', () => {
  it.each<[string, 1 | -1, string | null]>([
    ['C', -1, 'A(C B) D(E) F: C'],
    ['B', 1, 'A(C B) D(E) F: B'],
    ['B', -1, null],
    ['C', 1, 'A(B) D(C E) F: C'],
    ['E', -1, 'A(B C E) D F: E'],
    ['E', 1, 'A(B C) D F(E): E'],
    ['A', 1, 'D(E) A(B C) F: A'],
    ['A', -1, null],
    ['D', -1, 'D(E) A(B C) F: D'],
    ['D', 1, 'A(B C) F D(E): D'],
    ['F', 1, null],
    ['F', -1, 'A(B C) F D(E): F'],
  ])('moving %s by %j', (title, step, told) => {
    expect(tell(moveRow(document, at(title), step))).toBe(told);
  });

  it.each<[string, 'section' | 'slide', string | null]>([
    ['B', 'section', 'A B(C) D(E) F: B'],
    ['D', 'slide', 'A(B C D E) F: D'],
    ['A', 'slide', null],
    ['A', 'section', null],
    ['B', 'slide', null],
  ])('making %s a %s', (title, to, told) => {
    expect(tell(changeLevel(document, at(title), to))).toBe(told);
  });

  it.each<[string, string, 'before' | 'after', string | null]>([
    ['E', 'B', 'before', 'A(E B C) D F: E'],
    ['E', 'A', 'after', 'A(E B C) D F: E'],
    ['B', 'E', 'after', 'A(C) D(E B) F: B'],
    ['B', 'D', 'before', 'A(C B) D(E) F: B'],
    ['B', 'B', 'after', null],
    ['A', 'E', 'after', 'D(E) A(B C) F: A'],
    ['F', 'C', 'before', 'F A(B C) D(E): F'],
    ['A', 'B', 'after', null],
  ])('dropping %s at %s, %s it', (title, beside, side, told) => {
    expect(tell(dropRow(document, at(title), at(beside), side))).toBe(told);
  });

  it('setting what is planned', () => {
    const edited = changePlan(document, at('E'), { minutes: 2, demo: 'local' });
    expect(toMarkdown(edited.document)).toContain('### E {minutes=2 demo=local}');
  });

  it('steps that lose no block and know where the row is', () => {
    const talk = fc.array(fc.constantFrom('## S', '### T', 'text', '---', ':::notes\nn\n:::'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(talk, fc.nat(), fc.constantFrom(1 as const, -1 as const), (parts, row, step) => {
        const blocks = parts.map((part, index) => part.replace(/\b[ST]\b/, `$&${index}`));
        const before = fromMarkdown(blocks.join('\n\n')).document;
        const rows = outlineOf(before)
          .sections.flatMap(({ slides }) => slides)
          .flatMap((slide) => slide.at ?? []);
        const from = rows[row % Math.max(rows.length, 1)];
        if (from === undefined) return;
        const moved = moveRow(before, from, step);
        if (moved === null) return;
        const text = (one: unknown): string => JSON.stringify(one);
        expect(moved.document.content?.map(text).toSorted()).toEqual(
          before.content?.map(text).toSorted(),
        );
        expect(moved.document.content?.[moved.at]).toEqual(before.content?.[from]);
        expect(moved.document).not.toEqual(before);
      }),
    );
  });
});
