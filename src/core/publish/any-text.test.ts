import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testWithAnyText } from '#core/document/testing/any-text';
import { arbitraryText } from '#core/document/testing/arbitrary-text';
import { runsOf } from '#core/document/testing/fuzz-runs';
import { decodeBase64 } from './decode-base64';
import { fillPermalink, isPlainAddress, unknownPlaces } from './generators/permalink';
import { fileNameOf, imageFileName, slugOf } from './places/names';
import { linkedAddress } from './preview/page-address';
import { ownPage } from './preview/own-page';
import { isSafePath } from './places/safe-path';
import { readConfig } from './sites/config';
import { findFields } from './sites/find-fields';
import { readSite } from './sites/read-site';
import { GENERATORS } from './target';
import { isTimeZone } from './places/time-zone';

const POST = { path: 'posts/a.md', slug: null, url: null, created: '2026-03-29T08:05:00+02:00' };

testWithAnyText({
  name: 'slugOf',
  read: (text) => [slugOf(text), fileNameOf(text), imageFileName(text, 'png')],
});
testWithAnyText({
  name: 'isSafePath',
  read: (text) => [isSafePath(text), isTimeZone(text), isPlainAddress(text)],
  samples: ['a/b.md', 'Europe/Berlin'],
});
testWithAnyText({ name: 'decodeBase64', read: decodeBase64, samples: ['SGVsbG8_-w=='] });
testWithAnyText({
  name: 'unknownPlaces',
  read: (text) => [unknownPlaces(text), fillPermalink(text, POST)],
  samples: ['/:year/:month/:title/', '/:constructor/:__proto__/'],
});
testWithAnyText({
  name: 'readConfig',
  read: (text) => [
    readConfig('a.toml', text),
    readConfig('a.yml', text),
    readConfig('a.json', text),
  ],
  samples: [
    'baseURL = "https://a.example/"\n[permalinks]\nposts = "/:slug/"\n',
    'url: https://a.example\ndefaults:\n  - scope: {path: ""}\n',
    '{"baseURL": "x"}',
  ],
});
testWithAnyText({
  name: 'findFields',
  read: (text) => GENERATORS.map((generator) => findFields(generator, [text, text])),
  samples: ['---\npubDate: 2026-03-29\nkeywords: a, b\n---\n'],
});
testWithAnyText({
  name: 'linkedAddress',
  read: (text) => linkedAddress(text, 'http://localhost:1/', 'a'),
  samples: ['<a href="/a/">x</a><link rel=canonical href=\'http://localhost:1/a\'>'],
});
testWithAnyText({ name: 'ownPage', read: (text) => ownPage(text, text), long: 400 });

/** Files by which generators are set up, as real ones begin. */
const CONFIGS: Readonly<Record<string, string>> = {
  'hugo.toml':
    'baseURL = "https://a.example/"\ntimeZone = "UTC"\n[permalinks]\nposts = "/:slug/"\n',
  '_config.yml':
    'url: https://a.example\nbaseurl: /b\npermalink: pretty\ncollections: {a: {permalink: /:name/}}\ndefaults:\n  - scope: {path: ""}\n    values: {permalink: /x/}\n',
  'astro.config.mjs':
    "export default defineConfig({ site: 'https://a.example', base: '/b', trailingSlash: 'always' });",
  'src/content.config.ts':
    'const blog = defineCollection({ schema: z.object({ pubDate: z.date(), tags: z.array(z.string()) }) });',
  'eleventy.config.js':
    "export default function (c) { c.addPassthroughCopy('a'); return { dir: { input: 'src' }, pathPrefix: '/b/' }; }",
  'docusaurus.config.js':
    "export default { url: 'https://a.example', baseUrl: '/b/', presets: [['classic', { blog: { routeBasePath: '/' } }]] };",
  'package.json': '{"name":"a","dependencies":{"@11ty/eleventy":"3"}}',
};

it('any configuration of a site is read', async () => {
  const names = Object.keys(CONFIGS);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...names),
      arbitraryText,
      fc.double({ min: 0, max: 1, noNaN: true }),
      async (name, text, at) => {
        const whole = CONFIGS[name] ?? '';
        const cut = Math.floor(at * whole.length);
        const spoilt = { ...CONFIGS, [name]: whole.slice(0, cut) + text + whole.slice(cut) };
        const site = { files: names, read: async (path: string) => spoilt[path] ?? '' };
        for (const generator of GENERATORS) {
          const conventions = await readSite(generator, site, 'content/posts');
          expect(typeof conventions).toBe('object');
        }
      },
    ),
    { numRuns: runsOf(30) },
  );
});

it('names are safe and no two are the same, whatever the titles', () => {
  fc.assert(
    fc.property(fc.array(arbitraryText, { minLength: 1, maxLength: 8 }), (titles) => {
      for (const title of titles) {
        expect(isSafePath(`${fileNameOf(title)}.md`), title).toBe(true);
        expect(isSafePath(`posts/${slugOf(title)}/index.md`), title).toBe(true);
      }
    }),
    { numRuns: runsOf(100) },
  );
});
