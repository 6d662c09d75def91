import { describe, expect, it } from 'vitest';
import { readFrontMatter, writeFrontMatter } from './front-matter';

describe('readFrontMatter', () => {
  it('reads YAML', () => {
    const source =
      '---\ntitle: A\ntags: [a, "#b"]\naliases: One\ndate: 2024-05-06\ndraft: true\nprivate: no\nx: {y: 1}\n---';
    expect(readFrontMatter(source)).toEqual({
      title: 'A',
      tags: ['a', 'b'],
      aliases: ['One'],
      date: '2024-05-06',
      draft: true,
      private: false,
      properties: { x: { y: 1 } },
    });
  });

  it('reads TOML', () => {
    const source = '+++\ntitle = "A"\ndate = 2024-05-06\ntags = ["a"]\n[params]\nx = 1\n+++\n';
    expect(readFrontMatter(source)).toEqual({
      title: 'A',
      date: '2024-05-06',
      tags: ['a'],
      aliases: [],
      properties: { params: { x: 1 } },
    });
  });

  it('keeps the spelling of titles and tags that look like numbers', () => {
    const { title, tags } = readFrontMatter('---\ntitle: 1.10\ntags: [1.10, 08, yes]\n---');
    expect([title, tags]).toEqual(['1.10', ['1.10', '08', 'yes']]);
  });

  it('takes tags in one string apart', () => {
    expect(readFrontMatter('---\ntags: a, b c\n---').tags).toEqual(['a', 'b c']);
    expect(readFrontMatter('---\ntags: a b\n---').tags).toEqual(['a', 'b']);
  });

  it.each([
    ['---\ntitle: a: b: c\n---'],
    ['---\njust text\n---'],
    ['---\ntitle: @x\n---'],
    ['---\na: 1\na: 2\n---'],
    ['---\na: &a [*a]\n---'],
    [`---\n${'['.repeat(10_000)}\n---`],
    [
      `---\na: &a [x]\n${Array.from({ length: 9 }, (_, i) => `${'bcdefghij'[i]}: &${'bcdefghij'[i]} [${`*${'abcdefghi'[i]}, `.repeat(9)}]`).join('\n')}\n---`,
    ],
    ['+++\na = \n+++'],
  ])('names the problem of %j', (source) => {
    const { problem, properties } = readFrontMatter(source);
    expect(problem).toMatch(/\S/);
    expect(properties).toEqual({});
  });

  it.each([
    ['---\ntitle: a: b: c\n---', 2],
    ['---\na: 1\nb: x: y\n---', 3],
    ['+++\na = 1\nb = \n+++', 3],
  ])('counts the lines of %j from the fence on, in a whole sentence', (source, line) => {
    expect(readFrontMatter(source).problem).toMatch(
      new RegExp(`^[A-Z].* at line ${line}, column \\d+\\.$`),
    );
  });

  it('stays private when it cannot be read', () => {
    expect(readFrontMatter('---\ntitle: a: b\nprivate: true\n---').private).toBe(true);
    expect(readFrontMatter('---\nprivate: maybe\n---').private).toBe(true);
  });

  it('takes prototype keys as data', () => {
    const read = readFrontMatter(
      '---\n__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\n---',
    );
    expect(Object.keys(read.properties)).toEqual(['__proto__', 'constructor']);
    readFrontMatter('+++\n[__proto__]\npolluted = 1\n+++');
    expect('polluted' in {}).toBe(false);
  });

  it('reads nothing from an empty one', () => {
    const empty = { tags: [], aliases: [], properties: {} };
    expect(readFrontMatter('')).toEqual(empty);
    expect(readFrontMatter('---\n---')).toEqual(empty);
  });
});

describe('writeFrontMatter', () => {
  it('touches only what changes', () => {
    const source =
      '---\n# first\ntitle:  "A"   # the title\nx:   [1,   2]\ntags:\n  - a\n  - b\n\n# last\n---';
    expect(writeFrontMatter({ title: 'B', tags: ['a', 'b'] }, source)).toBe(
      source.replace('title:  "A"   #', 'title: B   #'),
    );
    expect(writeFrontMatter({ tags: ['c'] }, source)).toBe(
      source.replace('tags:\n  - a\n  - b\n', 'tags:\n  - c\n'),
    );
    expect(writeFrontMatter({ tags: null, draft: true }, source)).toBe(
      source.replace('tags:\n  - a\n  - b\n', '').replace('# last\n', '# last\ndraft: true\n'),
    );
  });

  it('does the same in TOML', () => {
    const source = '+++\n# first\ntitle = "A"\ntags = [\n  "a",\n]\n\n[params]\ntitle = "no"\n+++';
    expect(writeFrontMatter({ title: 'B', tags: ['c'], draft: false }, source)).toBe(
      '+++\n# first\ntitle = "B"\ntags = [ "c" ]\n\ndraft = false\n[params]\ntitle = "no"\n+++',
    );
  });

  it.each([
    'a\ndraft: false\nlayout: evil',
    'a\n---\n<script>',
    '"; x: y',
    '+++\nx=1\n+++',
    '#1 tip',
    'C#: what is new',
    '@decorators',
    '`tick`',
    'Yes',
    '08',
    '1.10',
    '2024-01-01',
    '',
    ' a ',
    'null',
    '{{ x }}',
    '日本',
  ])('writes the title %j so that it is one field', (title) => {
    for (const original of ['---\n---', '+++\n+++']) {
      const written = writeFrontMatter({ title, tags: [title, 'b'] }, original);
      expect(readFrontMatter(written).title).toBe(title);
      expect(Object.keys(readFrontMatter(written).properties)).toEqual([]);
    }
  });

  it('refuses to write into what it cannot read', () => {
    expect(() => writeFrontMatter({ title: 'a' }, '---\na: b: c\n---')).toThrow();
  });
});

it('a comment beside a value of TOML outlives another value', () => {
  const original = '+++\ntitle = "a # b" # kept\nx = 1\n+++';
  expect(writeFrontMatter({ title: 'c' }, original)).toBe('+++\ntitle = "c" # kept\nx = 1\n+++');
});

describe('front matter that nests without end', () => {
  it.each([
    `---\n${'['.repeat(5000)}\n---`,
    `---\na: ${'{a: '.repeat(3000)}\n---`,
    `---\n${'- '.repeat(3000)}x\n---`,
    `---\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}---`,
    `+++\na = ${'['.repeat(5000)}\n+++`,
    `+++\n${'a.'.repeat(5000)}b = 1\n+++`,
  ])('is told of, wherever it is read: %#', (source) => {
    expect(readFrontMatter(source)).toMatchObject({
      problem: 'It is nested more than 200 levels deep.',
    });
    expect(() => writeFrontMatter({ draft: false }, source)).toThrow('nested more than 200');
  });
});
