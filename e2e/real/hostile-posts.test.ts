import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { hostilePosts } from '#core/publish/testing/hostile-posts';
import { seenIn, seenOf, writeHostilePost } from '#core/publish/testing/write-hostile-post';
import { runTool, toolFile } from './run-tool';
import { writeFiles } from './write-files';

/** The generators whose Markdown is no JavaScript; the unit tests try the others. */
const POSTS = fc.sample(hostilePosts, Number(process.env['OUTLOUD_RUNS'] ?? 300));

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'outloud-hostile-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('shows all words and code of hostile posts in Jekyll, by its Liquid and its kramdown', async () => {
  const bodies = POSTS.map((given) => writeHostilePost(given, 'jekyll').body);
  const file = join(folder, 'bodies.json');
  await writeFile(file, JSON.stringify(bodies));
  const script = `puts JSON.generate(JSON.parse(File.read(ARGV[0])).map { |text|
    shown = Liquid::Template.parse(text).render
    Kramdown::Document.new(shown, input: 'GFM', hard_wrap: false).to_html })`;
  const libraries = ['json', 'liquid', 'kramdown', 'kramdown-parser-gfm'].map((one) => `-r${one}`);
  const shown = await runTool('ruby', [...libraries, '-e', script, file], folder);
  const pages = JSON.parse(shown) as readonly string[];
  for (const [at, given] of POSTS.entries())
    expect(seenIn(pages[at] ?? ''), bodies[at]).toEqual(seenOf(given));
});

it('shows all words and code of hostile posts in Hugo', async () => {
  const site = join(folder, 'site');
  const written = POSTS.map((given) => writeHostilePost(given, 'hugo'));
  await writeFiles(site, {
    'hugo.toml': 'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n',
    'layouts/_default/single.html': '<main>{{ .Content }}</main>\n',
    ...Object.fromEntries(
      written.map(({ body }, at) => [`content/p${at}.md`, `---\ntitle: x\n---\n${body}`]),
    ),
  });
  await runTool(toolFile('OUTLOUD_HUGO'), [], site);
  for (const [at, given] of POSTS.entries()) {
    const html = await readFile(join(site, `public/p${at}/index.html`), 'utf8');
    expect(seenIn(html), written[at]?.body).toEqual(seenOf(given));
  }
});
