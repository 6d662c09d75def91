import { describe, expect, it } from 'vitest';
import { removeProperty, renameProperty, setProperty } from './properties';
import type { PropertyValue } from './property';

const text = (value: string): PropertyValue => ({ kind: 'text', text: value });
const list = (...items: readonly string[]): PropertyValue => ({ kind: 'list', items });

/** What an edit gives, or why it can’t be made. */
function told(edit: () => string | null): string | null {
  try {
    return edit();
  } catch (error) {
    return error instanceof Error ? `! ${error.message}` : null;
  }
}

const SET: readonly (readonly [
  before: string,
  key: string,
  value: PropertyValue,
  after: string,
])[] = [
  ['---\na: b\n---', 'c', text('d'), '---\na: b\nc: d\n---'],
  ['---\n  a: b\n---', 'c', text('d'), '---\n  a: b\n  c: d\n---'],
  ['---\na: b\n---', 'c d: e', text('f'), '---\na: b\n"c d: e": f\n---'],
  ['---\na: b # x\n---', 'a', list('c'), '---\na:\n  - c # x\n---'],
  ['---\na:\n  - b\n  - c\n---', 'a', list(), '---\na: []\n---'],
  ['---\na: [b]\n---', 'a', list(), '---\na: []\n---'],
  ['---\na:\n  - b # x\n  - c\n---', 'a', list('c', 'd'), '---\na:\n  - c\n  - d\n---'],
  ['---\na:\n- b\n---', 'a', list('b', 'e: f'), '---\na:\n- b\n- "e: f"\n---'],
  ['---\na:\n  -   b\n---', 'a', list('b', 'c'), '---\na:\n  -   b\n  -   c\n---'],
  ['---\na: "b"\n---', 'a', text("it's"), '---\na: "it\'s"\n---'],
  ["---\na: 'b'\n---", 'a', text('c "d"'), '---\na: \'c "d"\'\n---'],
  ['---\na: ""\n---', 'a', text('c'), '---\na: c\n---'],
  ['---\na: b\n# x\nc: d\n---', 'a', text('e\nf'), '---\na: "e\\nf"\n# x\nc: d\n---'],
  ['---\na: >\n  b\n  c\nd: e\n---', 'a', text('f'), '---\na: f\nd: e\n---'],
  ['---\na: b\n---', 'a', text('yes'), '---\na: "yes"\n---'],
  ['---\na: b\n---', 'a', text('12'), '---\na: "12"\n---'],
  ['---\na: b\n---', 'a', text(''), '---\na: ""\n---'],
  ['---\na: b\n---', 'a', text('# c'), '---\na: "# c"\n---'],
  ['---\na: b\n---', 'a', { kind: 'yesNo', yes: false }, '---\na: false\n---'],
  ['---\na: b\n---', 'a', { kind: 'number', text: '1e3' }, '---\na: 1e3\n---'],
  ['---\n"a b": c\n---', 'a b', text('d'), '---\n"a b": d\n---'],
  ['---\n? a\n: b\n---', 'a', text('c'), '---\n? a\n: c\n---'],
  [
    '---\na: !!str 1\n---',
    'a',
    text('c'),
    '! This can’t be changed here without touching something else. Change it in the Markdown source.',
  ],
  [
    '---\na: &x b\nc: *x\n---',
    'a',
    text('d'),
    '! This can’t be changed here without touching something else. Change it in the Markdown source.',
  ],
  ['---\na: {b: c}\n---', 'a', text('d'), '---\na: d\n---'],
  ['---\n{a: b}\n---', 'a', text('c'), '! It is written in one line of { }, which is not changed.'],
  ['---\n\n---', 'a', text('b'), '---\n\na: b\n---'],
  ['---\n# x\n---', 'a', text('b'), '---\n# x\na: b\n---'],
  ['---\r\na: b\r\n---', 'c', list('d', 'e'), '---\r\na: b\r\nc:\r\n  - d\r\n  - e\r\n---'],
  ['---\r\na:\r\n  - b\r\n---', 'a', list('b', 'c'), '---\r\na:\r\n  - b\r\n  - c\r\n---'],
  ['---\na: b\n---', ' ', text('c'), '! A property needs a name.'],
  ['---\na: b\n---', 'title', text('c'), '! “title” is set above, not as a property.'],
  ['a: b', 'a', text('c'), '! It is not between two lines of --- or +++.'],
  ['---\n- a\n---', 'b', text('c'), '! It has no keys.'],
  ['+++\na = "b"\n+++', 'c', text('d'), '+++\na = "b"\nc = "d"\n+++'],
  ['+++\na = "b" # x\n+++', 'a', text('c'), '+++\na = "c" # x\n+++'],
  ['+++\na = "b#c"\n+++', 'a', list('d', 'e'), '+++\na = [ "d", "e" ]\n+++'],
  ['+++\na = [\n"b",\n]\nc = 1\n+++', 'a', list('d'), '+++\na = [ "d" ]\nc = 1\n+++'],
  ['+++\n"a b" = "c"\n+++', 'a b', text('d'), '+++\n"a b" = "d"\n+++'],
  ["+++\n'a b' = 1\n+++", 'a b', { kind: 'number', text: '2' }, "+++\n'a b' = 2\n+++"],
  ['+++\n[t]\na = 1\n+++', 'a', text('b'), '+++\na = "b"\n[t]\na = 1\n+++'],
  [
    '+++\na.b = 1\n+++',
    'a',
    text('c'),
    '! This can’t be changed here without touching something else. Change it in the Markdown source.',
  ],
  ['+++\na = """\nb\n"""\n+++', 'a', text('c'), '+++\na = "c"\n+++'],
  [
    '+++\na = 2024-01-02\n+++',
    'a',
    { kind: 'date', text: '2024-03-04' },
    '+++\na = 2024-03-04\n+++',
  ],
  ['+++\na = 1\n+++', 'c d', { kind: 'yesNo', yes: true }, '+++\na = 1\n"c d" = true\n+++'],
  ['+++\r\na = 1\r\n+++', 'b', text('c'), '+++\r\na = 1\r\nb = "c"\r\n+++'],
  ['+++\na   =   1\n+++', 'a', text('b'), '+++\na   =   "b"\n+++'],
  ['+++\na = [\n+++', 'b', text('c'), '! Invalid TOML document: invalid value at line 2, column 1'],
  ['+++\n[[t]]\nx = 1\n+++', 'b', text('c'), '+++\nb = "c"\n[[t]]\nx = 1\n+++'],
  ['+++\na = "\\"b"\n+++', 'a', text("c'd"), '+++\na = "c\'d"\n+++'],
  ['+++\n\n+++', 'a', text('b'), '+++\n\na = "b"\n+++'],
];

const RENAMED: readonly (readonly [before: string, from: string, to: string, after: string])[] = [
  ['---\na: b # x\n---', 'a', 'c', '---\nc: b # x\n---'],
  ['---\na: b\n---', 'a', 'c d', '---\nc d: b\n---'],
  ['---\n"a": b\nc: d\n---', 'a', 'x: y', '---\n"x: y": b\nc: d\n---'],
  ['---\na: b\nc: d\n---', 'a', 'c', '! There is a property “c” already.'],
  [
    '---\na: b\n---',
    'x',
    'z',
    '! This can’t be changed here without touching something else. Change it in the Markdown source.',
  ],
  ['+++\na = 1\n+++', 'a', 'b', '+++\nb = 1\n+++'],
  ['+++\n"a" = 1\n+++', 'a', 'c d', '+++\n"c d" = 1\n+++'],
  ["+++\n  'a' = 1 # x\n+++", 'a', 'b', '+++\n  b = 1 # x\n+++'],
  [
    '+++\n[a]\nb = 1\n+++',
    'a',
    'c',
    '! This can’t be changed here without touching something else. Change it in the Markdown source.',
  ],
  ['---\na: b\n---', 'a', '\n', '! A property needs a name.'],
];

const REMOVED: readonly (readonly [before: string, key: string, after: string | null])[] = [
  ['---\na: b # x\nc: d\n---', 'a', '---\nc: d\n---'],
  ['---\na: b\n---', 'a', null],
  ['---\na:\n  - b\n  - c\nd: e\n---', 'a', '---\nd: e\n---'],
  ['---\n# x\na: b\n---', 'a', '---\n# x\n---'],
  ['---\na: b\n---', 'c', '---\na: b\n---'],
  ['---\na: |\n  b\n\nc: d\n---', 'a', '---\n\nc: d\n---'],
  ['+++\na = 1\nb = 2\n+++', 'a', '+++\nb = 2\n+++'],
  ['+++\na = [\n1,\n]\nb = 2\n+++', 'a', '+++\nb = 2\n+++'],
  ['+++\na = 1\n+++', 'a', null],
  ['+++\n[t]\na = 1\n+++', 'a', '+++\n[t]\na = 1\n+++'],
  ['---\r\na: b\r\nc: d\r\n---', 'c', '---\r\na: b\r\n---'],
];

describe('front matter, of which every other byte stays', () => {
  it.each(SET)('%j in which %j becomes %j', (before, key, value, after) => {
    expect(told(() => setProperty(before, key, value))).toBe(after);
  });

  it.each(RENAMED)('%j in which %j is called %j', (before, from, to, after) => {
    expect(told(() => renameProperty(before, from, to))).toBe(after);
  });

  it.each(REMOVED)('%j without %j', (before, key, after) => {
    expect(told(() => removeProperty(before, key))).toBe(after);
  });
});
