import { namedTexts, type HostileText } from './hostile-input';

const yaml = (text: string): string => `---\n${text}\n---\nbody\n`;
const toml = (text: string): string => `+++\n${text}\n+++\nbody\n`;

const bomb = Array.from(
  { length: 12 },
  (_, index) =>
    `a${index}: &a${index} [${
      index === 0
        ? 'x'
        : Array(10)
            .fill(`*a${index - 1}`)
            .join(', ')
    }]`,
).join('\n');

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  '<<',
  'null',
  'NaN',
  'true',
  '1',
  '""',
];

const FRONT = {
  code: [
    '---js\n(globalThis.__pwn=1,{})\n---\nx',
    '---javascript\nrequire("child_process").execSync("touch pwn")\n---\n',
    '---json\n{"a": __kbx()}\n---\n',
    '---toml\na = 1\n---\n',
    '---coffee\nprocess.exit()\n---\n',
    yaml('a: !!js/function "function(){__kbx()}"'),
    yaml('a: !!js/undefined x'),
    yaml('a: !!python/object/apply:os.system ["touch pwn"]'),
    yaml('a: !<tag:yaml.org,2002:js/function> x'),
    yaml('a: !ruby/object:Gem::Installer\n  i: x'),
    yaml('%YAML 1.1\n%TAG ! tag:x,2002:\na: !x y'),
  ],
  bomb: [
    yaml('a: &a [*a]'),
    yaml(bomb),
    yaml('['.repeat(5000)),
    yaml(`a: ${'{a: '.repeat(3000)}`),
    yaml(Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')),
    yaml(`t: "${'x'.repeat(15_000)}"`),
    yaml(`? ${'- '.repeat(3000)}x`),
    toml(`a = ${'['.repeat(5000)}`),
    toml(`${'a.'.repeat(5000)}b = 1`),
    `{"a": ${'['.repeat(5000)}\n`,
  ],
  pollution: KEYS.flatMap((key) => [
    yaml(`${key}:\n  polluted: 1\n  prototype:\n    polluted: 1`),
    yaml(`a: {${key}: {polluted: 1}}\ntags: [${key}]\naliases: [${key}]`),
    toml(`[${key === '""' ? '"x"' : `"${key}"`}]\npolluted = 1`),
    `{"${key.replaceAll('"', '')}": {"polluted": 1}}\n\nbody\n`,
  ]),
  malformed: [
    yaml('title: a: b: c'),
    yaml('just text'),
    '---\n---\nbody',
    yaml('title: @x'),
    yaml('title: `x`'),
    yaml('\ttitle: x'),
    yaml('title: x\ntitle: y'),
    yaml('title: [a, b'),
    yaml('title: {a'),
    yaml('title: "a'),
    yaml('title: |\n a\nb'),
    yaml('tags: {a: b}\ndate: 2026-99-99\ndraft: maybe\nprivate: perhaps'),
    yaml('title: ~\ntags: ~\naliases: ~'),
    yaml('title: 0x1F\ntags: [1, 1.0, 1e999, .inf, .nan]'),
    yaml('- a\n- b'),
    '---\ntitle: never ends\n',
    '--- \ntitle: a\n--- \nbody',
    '---\r\ntitle: a\r\n---\r\nbody',
    '---\rtitle: a\r---\rbody',
    '\ufeff---\ntitle: a\n---\nbody',
    toml('title = never'),
    toml('a = 1\na = 2'),
    '{\n"title": \n}\nbody',
    '---\ntitle: a\n...\nbody',
    '---\ntitle: \ud800\n---\nbody',
    '---\ntitle: "a\\u0000b"\n---\nbody',
  ],
  path: [
    yaml('permalink: //kbx.invalid/%2e%2e/\naliases: ["../../x", "/etc/passwd"]'),
    yaml('slug: ../../../x\nurl: ../../../../x\npath: /etc/cron.d/x'),
    yaml('slug: "C:x"\nfile: "..\\\\x"\nfilename: con'),
    yaml('permalink: "/../../x/index.html"\neleventyComputed:\n  permalink: "__kbx()"'),
    yaml('layout: ../../../../etc/passwd\ninclude: /etc/passwd\nlayout_engine: ejs'),
    yaml('image: /etc/passwd\ncover: ../../secret.png\nresources:\n  - src: ../../*'),
    yaml('redirect_from: ["//kbx.invalid", "javascript:__kbx()"]'),
    yaml(
      'theme: ../../x\ncss: "</style><script>__kbx()</script>"\nheader: "<script>__kbx()</script>"',
    ),
    yaml('slot: 1e999\nquestions: -1\nsessions: {__proto__: 1}'),
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

/** Texts whose front matter is hostile. */
export function hostileFrontMatter(): readonly HostileText[] {
  return Object.entries(FRONT).flatMap(([name, texts]) => namedTexts('front-matter', name, texts));
}
