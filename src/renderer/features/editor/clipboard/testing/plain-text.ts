/** Text without any format that developers have on their clipboards, each of it code. */
export const CODE: Readonly<Record<string, string>> = {
  Python: 'def f():\n    return a*b*c\n\n    x = 1\n\nclass X:\n    pass',
  'Python with comments':
    '# Read the file.\nimport os\n\n# Then *count* it.\nprint(len(os.listdir()))',
  'a listing': 'total 8\n  drwx__a__ 1 *root* 4096 .\n  drwx__b__ 1 *root* 4096 ..',
  'a log': '2026-01-02 10:00:01 INFO  start _a_ **b**\n2026-01-02 10:00:02 WARN  [x](y) <z>',
  'a shell': '# install\nnpm i\n# and run\nnpm run dev -- --port 1',
  'a session': '$ ls *a* *b*\na  b\n$ cat a',
  JSON: '{\n  "a_b_c": "*x*",\n  "d": [1, 2]\n}',
  YAML: 'name: x\njobs:\n  - run: a\n  - run: b *c* *d*',
  TypeScript: 'export function f<T>(a: T[]): T {\n\treturn a[0] ** 2;\n}\n\n// Ends here.',
  HTML: '<div>\n  <p>a *b* c</p>\n</div>',
  SQL: 'SELECT a, b\nFROM t\nWHERE a_b_c = 1',
  'a trace': 'Error: no\n    at f (/a/b_c_d.js:1:2)\n    at g (/a/b_c_d.js:3:4)',
  'a patch': '@@ -1,2 +1,2 @@\n-a *b*\n+a *c*\n  d',
  'indented words': 'one\n    two   three\n\n\tfour',
  'C with a list in a comment': '/*\n * - one\n * - two\n */\nint main(void) {\n  return 0;\n}',
};

/** Text without any format that is surely Markdown. */
export const MARKDOWN: readonly string[] = [
  '# Title\n\nSome *words*.',
  '## Part\nwords',
  '- one\n- two\n  - three',
  '1. one\n1. two',
  '- [x] done\n- [ ] open',
  'a **b** c',
  'see [it](https://example.org)',
  'see [[Other note]]',
  'run `npm i` now',
  'some %%private words%% here',
  '%%private%%',
  '> said\n> so',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  'Run:\n\n```sh\nnpm i\n```\n\nand go.',
  'https://example.org/a_b_c',
];

/** Text without any format that may be anything, so that each letter stands for itself. */
export const LITERAL: readonly string[] = [
  'a*b*c',
  '2 * 3 * 4',
  'the _name_ of it',
  'x = 2 ** 3 ** 4',
  '__init__ and __main__',
  '*root*',
  'a & b <c> &amp; d',
  '# install it\nthen go on',
  'one\ntwo\n\nthree',
  'arr[0](x) \\n',
  'a%%b%%c and 100%% of %%n',
  '*a*  two spaces',
];
