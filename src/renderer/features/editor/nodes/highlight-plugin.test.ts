// @vitest-environment happy-dom
import { schema } from '#core/document/schema';
import type { Node } from '@tiptap/pm/model';
import { EditorState, type Transaction } from '@tiptap/pm/state';
import { type DecorationSet, EditorView } from '@tiptap/pm/view';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { highlightPlugin } from './highlight-plugin';

const plugin = highlightPlugin('codeBlock');

afterEach(() => vi.unstubAllGlobals());

function code(text: string, language: string | null = 'ts'): Node {
  return schema.node('codeBlock', { language }, text === '' ? [] : [schema.text(text)]);
}

const words = (text: string): Node => schema.node('paragraph', null, [schema.text(text)]);

function coloursOf(state: EditorState): string[] {
  const { colours } = plugin.getState(state) as { colours: DecorationSet };
  return colours
    .find()
    .map(
      (one) => `${one.from}-${one.to} ${JSON.stringify((one as unknown as { type: object }).type)}`,
    )
    .toSorted();
}

const start = (blocks: readonly Node[]): EditorState =>
  EditorState.create({ doc: schema.node('doc', null, [...blocks]), plugins: [plugin] });

/** The colours of the document when it is opened as it is now. */
const afresh = (state: EditorState): string[] => coloursOf(start(state.doc.children));

test('colours what has a language', () => {
  const state = start([code('const one = 1;'), code('const one = 1;', null), words('const')]);
  expect(coloursOf(state)).toHaveLength(2);
});

test('reads the language beside what else the fence says', () => {
  const named = schema.node('codeBlock', { language: 'js', meta: '{1} title="a"' }, [
    schema.text('let a;'),
  ]);
  expect(coloursOf(start([named]))).toHaveLength(1);
});

const blocks = [
  code('const one = 1;'),
  words('words between'),
  code('return `a`; // why'),
  schema.node('blockquote', null, [code('if (a) b();'), words('quoted')]),
  code('def f(): pass', 'python'),
];

type Edit = readonly [kind: number, from: number, to: number];

function edit(state: EditorState, [kind, one, other]: Edit): Transaction {
  const size = state.doc.content.size + 1;
  const [from, to] = [one % size, other % size].toSorted((a, b) => a - b) as [number, number];
  const { tr } = state;
  try {
    if (kind === 0) return tr.insertText('let x = "1"', from, from);
    if (kind === 1) return tr.delete(from, to);
    if (kind === 2) return tr.insert(from, code('class A {}'));
    const block = state.doc.resolve(from);
    if (kind === 3 && block.parent.type.name === 'codeBlock')
      return tr.setNodeAttribute(block.before(), 'language', 'python');
    if (kind === 4 && block.parent.isTextblock) return tr.setBlockType(from, from, words('x').type);
    return block.depth > 0 && block.parent.isTextblock ? tr.split(from) : tr;
  } catch {
    return state.tr;
  }
}

test('the same code once more is coloured like the first', () => {
  const once = start(blocks);
  const twice = once.apply(once.tr.insert(0, code('class A {}')));
  const again = twice.apply(twice.tr.insert(0, code('class A {}')));
  expect(coloursOf(again)).toEqual(afresh(again));
});

test('any change leaves the colours that the text would be opened with', () => {
  const edits = fc.array(fc.tuple(fc.nat(4), fc.nat(200), fc.nat(200)), { maxLength: 8 });
  fc.assert(
    fc.property(edits, (all) => {
      let state = start(blocks);
      for (const one of all) {
        try {
          state = state.apply(edit(state, one));
        } catch {
          continue;
        }
        expect(coloursOf(state)).toEqual(afresh(state));
      }
    }),
  );
});

test('what is further down is coloured a little later', () => {
  const idle: (() => void)[] = [];
  vi.stubGlobal('requestIdleCallback', (run: () => void) => idle.push(run));
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  const long = Array.from({ length: 300 }, (_, at) =>
    at % 3 ? words('w'.repeat(200)) : code('let a = 1'),
  );
  const view = new EditorView(null, { state: start(long) });
  const first = coloursOf(view.state).length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(200);
  // What is written meanwhile moves what waits.
  view.dispatch(view.state.tr.insert(0, code('let b = 2')));
  while (idle.length > 0) idle.shift()?.();
  expect(coloursOf(view.state)).toHaveLength(202);
  view.destroy();
});
