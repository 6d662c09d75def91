import { describe, expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter, type FrontMatterFields } from '../front-matter';
import { convertValue, type PropertyKind, type PropertyValue } from './property';

const READ: readonly (readonly [
  frontMatter: string,
  values: ReturnType<typeof readFrontMatter>,
])[] = [
  [
    '---\ntitle: 1.10\ntags: [1.10, a, {label: C}]\naliases: b\n---',
    { title: '1.10', tags: ['1.10', 'a', 'C'], aliases: ['b'], properties: {} },
  ],
  [
    '---\ntags: a, b c\n---',
    { tags: ['a', 'b c'], tagText: 'a, b c', aliases: [], properties: {} },
  ],
  ['---\ntags: a b\n---', { tags: ['a', 'b'], tagText: 'a b', aliases: [], properties: {} }],
  ['---\ntags: "#a #b"\n---', { tags: ['a', 'b'], tagText: '#a #b', aliases: [], properties: {} }],
  ['---\naliases: "a\\nb"\n---', { tags: [], aliases: ['a', 'b'], properties: {} }],
  [
    '---\ndate: 2024-01-02\ndraft: yes\nprivate: no\n---',
    { tags: [], aliases: [], date: '2024-01-02', draft: true, private: false, properties: {} },
  ],
  [
    '---\ndraft: "ON"\nprivate:\n---',
    { tags: [], aliases: [], draft: true, private: false, properties: {} },
  ],
  [
    '---\ndraft: 1\nprivate: 0\n---',
    { tags: [], aliases: [], draft: false, private: true, properties: {} },
  ],
  ['---\nprivate: "false"\n---', { tags: [], aliases: [], private: false, properties: {} }],
  ['---\ntitle: [a]\ndate: {b: c}\n---', { tags: [], aliases: [], properties: {} }],
  ['---\ntitle: true\n---', { title: 'true', tags: [], aliases: [], properties: {} }],
  [
    '---\na: 1\na: 2\n---',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'Map keys must be unique at line 3, column 1.',
    },
  ],
  [
    '---\na: [\nprivate: true\n---',
    {
      tags: [],
      aliases: [],
      properties: {},
      private: true,
      problem:
        'Flow sequence in block collection must be sufficiently indented and end with a ] at line 3, column 1.',
    },
  ],
  [
    '---\nprivate = [\na\n---',
    { tags: [], aliases: [], properties: {}, private: true, problem: 'It has no keys.' },
  ],
  [
    '---\n  "private": [\n\n---',
    {
      tags: [],
      aliases: [],
      properties: {},
      private: true,
      problem:
        'Flow sequence in block collection must be sufficiently indented and end with a ] at line 4, column 1.',
    },
  ],
  [
    '---\nprivate: false\nb: [\n---',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem:
        'Flow sequence in block collection must be sufficiently indented and end with a ] at line 4, column 1.',
    },
  ],
  ['---\nx\n---', { tags: [], aliases: [], properties: {}, problem: 'It has no keys.' }],
  ['---\n- x\n---', { tags: [], aliases: [], properties: {}, problem: 'It has no keys.' }],
  [
    'a',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'It is not between two lines of --- or +++.',
    },
  ],
  ['', { tags: [], aliases: [], properties: {} }],
  [' \n', { tags: [], aliases: [], properties: {} }],
  ['---\n---', { tags: [], aliases: [], properties: {} }],
  [
    '---\na: b',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'It is not between two lines of --- or +++.',
    },
  ],
  [
    '+++\ntitle = "a"\ntags = ["b"]\nd = 2024-01-02T03:04:05Z\ne = 2024-01-02\n+++',
    {
      title: 'a',
      tags: ['b'],
      aliases: [],
      properties: { d: '2024-01-02T03:04:05Z', e: '2024-01-02' },
    },
  ],
  [
    '+++\na = \n+++',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'Invalid TOML document: invalid value at line 2, column 5.',
    },
  ],
  [
    '+++\na = 1\na = 2\n+++',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem:
        'Invalid TOML document: trying to redefine an already defined table or value at line 3, column 1.',
    },
  ],
  [
    '+++\n[private]\nx = [\n+++',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'Invalid TOML document: invalid value at line 4, column 1.',
    },
  ],
  [
    '---\na: {b: [c, {d: 1}]}\n? [e]\n: f\n1: g\n---',
    { tags: [], aliases: [], properties: { '1': 'g', a: { b: ['c', { d: 1 }] }, e: 'f' } },
  ],
  ['---  \na: b\n---  \n', { tags: [], aliases: [], properties: { a: 'b' } }],
  ['---\r\na: b\r\n---\r\n', { tags: [], aliases: [], properties: { a: 'b' } }],
  [
    '+++\na: b\n---',
    {
      tags: [],
      aliases: [],
      properties: {},
      problem: 'It is not between two lines of --- or +++.',
    },
  ],
];

const WRITTEN: readonly (readonly [
  fields: FrontMatterFields,
  before: string | null,
  after: string,
])[] = [
  [{ title: 'a' }, null, '---\ntitle: a\n---'],
  [
    {
      title: 'a: b',
      tags: ['c', '1'],
      draft: true,
      date: '2024-01-02',
      properties: { x: { y: [1] } },
    },
    null,
    '---\ntitle: "a: b"\ntags:\n  - c\n  - "1"\ndraft: true\ndate: 2024-01-02\nx:\n  "y":\n    - 1\n---',
  ],
  [{ title: null }, '---\ntitle: a\nb: c\n---', '---\nb: c\n---'],
  [{ tags: [] }, '---\ntags: [a]\n---', '---\ntags: []\n---'],
  [{ tags: ['a', 'b'] }, '---\ntags: [a]\nc: d\n---', '---\ntags:\n  - a\n  - b\nc: d\n---'],
  [{ date: '2024-01-02' }, '---\ndate: "2023-01-01"\n---', '---\ndate: "2024-01-02"\n---'],
  [
    { date: '2024-01-02T03:04:05Z' },
    '---\ndate: 2023-01-01 # x\n---',
    '---\ndate: 2024-01-02T03:04:05Z # x\n---',
  ],
  [{ date: 'soon' }, '---\ndate: 2023-01-01\n---', '---\ndate: soon\n---'],
  [
    { properties: { pubDate: '2024-01-02' } },
    '---\npubDate: 2023-01-01\n---',
    '---\npubDate: 2024-01-02\n---',
  ],
  [
    { properties: { pubDate: '2024-01-02' } },
    '---\na: b\n---',
    '---\na: b\npubDate: "2024-01-02"\n---',
  ],
  [{ title: 'a' }, '---\ntitle: a # same\n---', '---\ntitle: a # same\n---'],
  [{ title: 'b' }, '---\r\ntitle: a\r\n---', '---\r\ntitle: b\r\n---'],
  [
    { title: 'b' },
    '+++\ntitle = "a" # x\n[t]\nc = 1\n+++',
    '+++\ntitle = "b" # x\n[t]\nc = 1\n+++',
  ],
  [{ tags: ['b'] }, '+++\n[t]\nc = 1\n+++', '+++\ntags = [ "b" ]\n[t]\nc = 1\n+++'],
  [{ title: null }, '+++\ntitle = "a"\nb = [\n1,\n]\n+++', '+++\nb = [\n1,\n]\n+++'],
  [{ properties: { b: null } }, '+++\nb = [\n1,\n]\nc = 1\n+++', '+++\nc = 1\n+++'],
  [{ private: true }, '+++\n\n+++', '+++\nprivate = true\n+++'],
  [{ draft: false }, '---\na: b\n---', '---\na: b\ndraft: false\n---'],
];

const CONVERTED: readonly (readonly [PropertyValue, PropertyKind, PropertyValue | null])[] = [
  [{ kind: 'text', text: ' 1.5 ' }, 'number', { kind: 'number', text: '1.5' }],
  [{ kind: 'text', text: '1x' }, 'number', null],
  [{ kind: 'text', text: '.5' }, 'number', { kind: 'number', text: '.5' }],
  [{ kind: 'text', text: '1.' }, 'number', { kind: 'number', text: '1.' }],
  [{ kind: 'text', text: '+1e-3' }, 'number', { kind: 'number', text: '+1e-3' }],
  [{ kind: 'text', text: '1e' }, 'number', null],
  [{ kind: 'text', text: ' 2024-02-29' }, 'date', { kind: 'date', text: '2024-02-29' }],
  [{ kind: 'text', text: '2023-02-29' }, 'date', null],
  [{ kind: 'text', text: '2024-1-2' }, 'date', null],
  [{ kind: 'text', text: 'x2024-01-02' }, 'date', null],
  [{ kind: 'text', text: 'Yes' }, 'yesNo', { kind: 'yesNo', yes: true }],
  [{ kind: 'text', text: 'off' }, 'yesNo', { kind: 'yesNo', yes: false }],
  [{ kind: 'text', text: 'on' }, 'yesNo', { kind: 'yesNo', yes: true }],
  [{ kind: 'text', text: 'no' }, 'yesNo', { kind: 'yesNo', yes: false }],
  [{ kind: 'text', text: 'true' }, 'yesNo', { kind: 'yesNo', yes: true }],
  [{ kind: 'text', text: 'FALSE' }, 'yesNo', { kind: 'yesNo', yes: false }],
  [{ kind: 'text', text: 'maybe' }, 'yesNo', null],
  [{ kind: 'text', text: 'yes no' }, 'yesNo', null],
  [{ kind: 'text', text: ' a , b,,c ' }, 'list', { kind: 'list', items: ['a', 'b', 'c'] }],
  [{ kind: 'text', text: ' ' }, 'list', { kind: 'list', items: [] }],
  [{ kind: 'list', items: ['a', 'b'] }, 'text', { kind: 'text', text: 'a, b' }],
  [{ kind: 'list', items: ['1'] }, 'number', { kind: 'number', text: '1' }],
  [{ kind: 'yesNo', yes: true }, 'text', { kind: 'text', text: 'true' }],
  [{ kind: 'yesNo', yes: false }, 'list', { kind: 'list', items: ['false'] }],
  [{ kind: 'other', text: '{a: 1}' }, 'text', { kind: 'text', text: '{a: 1}' }],
  [{ kind: 'text', text: 'a' }, 'other', null],
  [{ kind: 'text', text: 'a' }, 'text', { kind: 'text', text: 'a' }],
];

describe('front matter', () => {
  it.each(READ)('%j says %j', (frontMatter, values) => {
    expect(readFrontMatter(frontMatter)).toEqual(values);
  });

  it.each(WRITTEN)('that is to say %j beside %j', (fields, before, after) => {
    expect(writeFrontMatter(fields, before)).toBe(after);
  });

  it.each(CONVERTED)('%j as a %s is %j', (value, kind, converted) => {
    expect(convertValue(value, kind)).toEqual(converted);
  });
});
