import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { listProperties, removeProperty, renameProperty, setProperty } from './properties';
import { convertValue, type Property, type PropertyValue } from './property';

const YAML = [
  '---',
  '# About this post',
  'title: 1.10   # a title',
  "tags: [a, 'b']",
  'weight: 1.10 # heavy',
  'date: 2025-03-01',
  'moment: 2025-03-01T10:00:00+01:00',
  'draft:   true',
  'series: "Quoted: yes"',
  'keywords:',
  '  - one # first',
  '  # between',
  "  - 'two'",
  '  - 3',
  'flow: [ x, "y, z", 4 ]',
  'quotes: ""',
  'empty:',
  'params: # deep',
  '  nested: {a: 1}',
  'base: &b {c: 1}',
  'copy: *b',
  'long: |',
  '  Two',
  '  lines',
  '',
  'last: no # yaml 1.1 would take it for false',
  '---',
].join('\n');

const TOML = [
  '+++',
  '# About this post',
  'title = "T"',
  'weight = 1.10 # heavy',
  'date = 2025-03-01',
  'draft   =   false',
  'keywords = [',
  '  "one", # first',
  '  "two",',
  ']',
  'mixed = [1, 2]',
  '"a b" = "c" # with # signs',
  '',
  '[params]',
  'x = 1',
  '+++',
].join('\n');

const valueOf = (text: string, key: string): PropertyValue | undefined =>
  listProperties(text).find((one) => one.key === key)?.value;

/** The lines that differ, as `- before` and `+ after`. */
function diff(before: string, after: string): readonly string[] {
  const [one, two] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < one.length && one[start] === two[start]) start += 1;
  let end = 0;
  while (end < Math.min(one.length, two.length) - start && one.at(-1 - end) === two.at(-1 - end)) {
    end += 1;
  }
  return [
    ...one.slice(start, one.length - end).map((line) => `- ${line}`),
    ...two.slice(start, two.length - end).map((line) => `+ ${line}`),
  ];
}

test('YAML is listed with the kinds of its values, as they are written', () => {
  expect(listProperties(YAML)).toEqual<readonly Property[]>([
    { key: 'weight', value: { kind: 'number', text: '1.10' } },
    { key: 'date', value: { kind: 'date', text: '2025-03-01' } },
    { key: 'moment', value: { kind: 'text', text: '2025-03-01T10:00:00+01:00' } },
    { key: 'draft', value: { kind: 'yesNo', yes: true } },
    { key: 'series', value: { kind: 'text', text: 'Quoted: yes' } },
    { key: 'keywords', value: { kind: 'list', items: ['one', 'two', '3'] } },
    { key: 'flow', value: { kind: 'list', items: ['x', 'y, z', '4'] } },
    { key: 'quotes', value: { kind: 'text', text: '' } },
    { key: 'empty', value: { kind: 'text', text: '' } },
    { key: 'params', value: { kind: 'other', text: 'nested: {a: 1}\n' } },
    { key: 'base', value: { kind: 'other', text: '{c: 1}' } },
    { key: 'copy', value: { kind: 'other', text: '*b' } },
    { key: 'long', value: { kind: 'text', text: 'Two\nlines\n' } },
    { key: 'last', value: { kind: 'text', text: 'no' } },
  ]);
});

test('TOML is listed with the kinds of its values, as they are written', () => {
  expect(listProperties(TOML)).toEqual<readonly Property[]>([
    { key: 'weight', value: { kind: 'number', text: '1.10' } },
    { key: 'date', value: { kind: 'date', text: '2025-03-01' } },
    { key: 'draft', value: { kind: 'yesNo', yes: false } },
    { key: 'keywords', value: { kind: 'list', items: ['one', 'two'] } },
    { key: 'mixed', value: { kind: 'other', text: '[1, 2]' } },
    { key: 'a b', value: { kind: 'text', text: 'c' } },
    { key: 'params', value: { kind: 'other', text: '[params]\nx = 1' } },
  ]);
});

const list = (...items: string[]): PropertyValue => ({ kind: 'list', items });
const text = (value: string): PropertyValue => ({ kind: 'text', text: value });

test.each<[string, PropertyValue, string[]]>([
  [
    'weight',
    { kind: 'number', text: '2.50' },
    ['- weight: 1.10 # heavy', '+ weight: 2.50 # heavy'],
  ],
  ['weight', text('2.50'), ['- weight: 1.10 # heavy', '+ weight: "2.50" # heavy']],
  ['draft', { kind: 'yesNo', yes: false }, ['- draft:   true', '+ draft:   false']],
  ['date', { kind: 'date', text: '2024-12-31' }, ['- date: 2025-03-01', '+ date: 2024-12-31']],
  ['date', text('2025-03-01'), ['- date: 2025-03-01', '+ date: "2025-03-01"']],
  ['series', text('New'), ['- series: "Quoted: yes"', '+ series: "New"']],
  ['keywords', list('one', 'two', '3', 'a: b'), ['+   - "a: b"']],
  ['keywords', list('two', '3'), ['-   - one # first', '-   # between']],
  [
    'keywords',
    text('none'),
    [
      '- keywords:',
      '-   - one # first',
      '-   # between',
      "-   - 'two'",
      '-   - 3',
      '+ keywords: none',
    ],
  ],
  ['flow', list('x', 'y, z'), ['- flow: [ x, "y, z", 4 ]', '+ flow: [x, "y, z"]']],
  ['flow', list('4', 'p, q'), ['- flow: [ x, "y, z", 4 ]', '+ flow: [4, "p, q"]']],
  ['quotes', text('full'), ['- quotes: ""', '+ quotes: full']],
  ['empty', text('full'), ['- empty:', '+ empty: full']],
  ['long', text('Two\nwords'), ['- long: |', '-   Two', '-   lines', '+ long: "Two\\nwords"']],
  [
    'last',
    text('no way'),
    [
      '- last: no # yaml 1.1 would take it for false',
      '+ last: no way # yaml 1.1 would take it for false',
    ],
  ],
  ['new', text('a # b'), ['+ new: "a # b"']],
  ['new', list('a', 'b'), ['+ new:', '+   - a', '+   - b']],
])('YAML keeps all but the lines of %s', (key, value, lines) => {
  const after = setProperty(YAML, key, value);
  expect(diff(YAML, after)).toEqual(lines);
  expect(valueOf(after, key)).toEqual(value);
});

test.each<[string, PropertyValue, string[]]>([
  [
    'weight',
    { kind: 'number', text: '2.50' },
    ['- weight = 1.10 # heavy', '+ weight = 2.50 # heavy'],
  ],
  ['draft', { kind: 'yesNo', yes: true }, ['- draft   =   false', '+ draft   =   true']],
  [
    'keywords',
    list('one'),
    ['- keywords = [', '-   "one", # first', '-   "two",', '- ]', '+ keywords = [ "one" ]'],
  ],
  ['a b', text('"d"'), ['- "a b" = "c" # with # signs', '+ "a b" = "\\"d\\"" # with # signs']],
  ['new', { kind: 'date', text: '2024-01-01' }, ['+ new = 2024-01-01']],
])('TOML keeps all but the lines of %s', (key, value, lines) => {
  const after = setProperty(TOML, key, value);
  expect(diff(TOML, after)).toEqual(lines);
  expect(valueOf(after, key)).toEqual(value);
});

test('properties get other names and go, each in its own line', () => {
  expect(diff(YAML, renameProperty(YAML, 'draft', 'is: it'))).toEqual([
    '- draft:   true',
    '+ "is: it":   true',
  ]);
  expect(diff(TOML, renameProperty(TOML, 'draft', 'is it'))).toEqual([
    '- draft   =   false',
    '+ "is it"   =   false',
  ]);
  expect(diff(YAML, removeProperty(YAML, 'weight') ?? '')).toEqual(['- weight: 1.10 # heavy']);
  expect(diff(YAML, removeProperty(YAML, 'params') ?? '')).toEqual([
    '- params: # deep',
    '-   nested: {a: 1}',
  ]);
  expect(diff(TOML, removeProperty(TOML, 'date') ?? '')).toEqual(['- date = 2025-03-01']);
});

test('front matter is made for the first property and goes with the last', () => {
  const made = setProperty(null, 'mood', text('good'));
  expect(made).toBe('---\nmood: good\n---');
  expect(removeProperty(made, 'mood')).toBeNull();
  expect(removeProperty('---\n# keep\nmood: good\n---', 'mood')).toBe('---\n# keep\n---');
});

test('line endings stay as they are', () => {
  const before = '---\r\na: 1\r\nb: 2\r\n---';
  expect(setProperty(before, 'a', list('x'))).toBe('---\r\na:\r\n  - x\r\nb: 2\r\n---');
  expect(setProperty(before, 'c', text('x'))).toBe('---\r\na: 1\r\nb: 2\r\nc: x\r\n---');
  expect(setProperty('+++\r\na = 1\r\n+++', 'c', text('x'))).toBe('+++\r\na = 1\r\nc = "x"\r\n+++');
});

describe('what can’t be done is refused', () => {
  test.each([
    ['no name', () => setProperty(YAML, ' ', text('a'))],
    ['two lines of a name', () => setProperty(YAML, 'a\nb', text('a'))],
    ['a field of the entry', () => setProperty(YAML, 'title', text('a'))],
    ['a name that is taken', () => renameProperty(YAML, 'weight', 'tags')],
    ['a value that others stand on', () => removeProperty(YAML, 'base')],
    ['one line of braces', () => setProperty('---\n{a: 1}\n---', 'b', text('a'))],
    [
      'a key that would take others along',
      () => setProperty('---\n? a\n: 1\nb: 2\n---', 'a', list('x')),
    ],
    ['no front matter', () => setProperty('a: 1', 'b', text('a'))],
    ['no YAML', () => setProperty('---\na: [\n---', 'b', text('a'))],
  ])('%s', (_, task) => {
    expect(task).toThrow(/./);
  });
});

test('a value is of another kind only where it is one', () => {
  expect(convertValue(text('1.10'), 'number')).toEqual({ kind: 'number', text: '1.10' });
  expect(convertValue(text('abc'), 'number')).toBeNull();
  expect(convertValue(text('2025-02-30'), 'date')).toBeNull();
  expect(convertValue(text('2025-02-28'), 'date')).toEqual({ kind: 'date', text: '2025-02-28' });
  expect(convertValue(text('No'), 'yesNo')).toEqual({ kind: 'yesNo', yes: false });
  expect(convertValue(text('perhaps'), 'yesNo')).toBeNull();
  expect(convertValue(text('a, b'), 'list')).toEqual(list('a', 'b'));
  expect(convertValue(list('a', 'b'), 'text')).toEqual(text('a, b'));
});

const anyValue: fc.Arbitrary<PropertyValue> = fc.oneof(
  fc.string({ unit: 'binary' }).map(text),
  fc.array(fc.string(), { maxLength: 4 }).map((items) => list(...items)),
  fc.boolean().map((yes): PropertyValue => ({ kind: 'yesNo', yes })),
  fc.integer().map((number): PropertyValue => ({ kind: 'number', text: String(number) })),
);
const anyKey = fc.oneof(
  fc.constantFrom('weight', 'date', 'draft', 'keywords', 'flow', 'empty', 'long', 'last', 'a b'),
  fc.string({ minLength: 1, maxLength: 12 }),
);

test.each([
  ['YAML', YAML],
  ['TOML', TOML],
  ['none', null],
  ['CRLF', YAML.replaceAll('\n', '\r\n')],
])('%s says what was set, nothing else changes, and a refusal changes nothing', (_, before) => {
  fc.assert(
    fc.property(anyKey, anyValue, anyValue, (key, first, second) => {
      let after: string;
      try {
        after = setProperty(setProperty(before, key, first), key, second);
      } catch (error) {
        expect(error).toBeInstanceOf(Error);
        return;
      }
      expect(valueOf(after, key)).toEqual(second);
      const others = (from: string | null): readonly Property[] =>
        listProperties(from).filter((one) => one.key !== key);
      expect(others(after)).toEqual(others(before));
    }),
  );
});
