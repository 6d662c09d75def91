import fc from 'fast-check';
import { history, redo, undo } from '@tiptap/pm/history';
import { EditorState } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { changeDocument } from './document-change';

const read = (markdown: string) => schema.nodeFromJSON(fromMarkdown(markdown).document);
const stateOf = (markdown: string) =>
  EditorState.create({ doc: read(markdown), plugins: [history()] });

const blocks = fc
  .array(
    fc.constantFrom(
      'a',
      'b **c**',
      '# a',
      '- a\n- b',
      '> a\n>\n> b',
      '```\na\n```',
      '| a |\n|-|\n| b |',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join('\n\n'));

describe('changeDocument', () => {
  it('makes any document the other, as one step of the history', () => {
    fc.assert(
      fc.property(blocks, blocks, (before, after) => {
        const state = stateOf(before);
        const change = changeDocument(state, read(after));
        let changed = change === null ? state : state.apply(change);
        expect(changed.doc.toJSON()).toEqual(read(after).toJSON());
        undo(changed, (step) => {
          changed = changed.apply(step);
        });
        expect(changed.doc.eq(state.doc)).toBe(true);
        redo(changed, (step) => {
          changed = changed.apply(step);
        });
        expect(changed.doc.eq(read(after))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('touches only what differs', () => {
    const change = changeDocument(stateOf('one\n\ntwo\n\nthree'), read('one\n\n2\n\nthree'));
    expect(change?.mapping.map(2)).toBe(2);
    expect(change?.steps).toHaveLength(1);
    expect(change?.mapping.maps[0]).toMatchObject({ ranges: [6, 3, 1] });
  });
});
