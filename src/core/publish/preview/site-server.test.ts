import { describe, expect, it } from 'vitest';
import { GENERATORS } from '../target';
import { serverOf, tellProgram } from './site-server';

describe('the server of a blog’s preview', () => {
  it.each([
    [
      'hugo',
      'server --bind 127.0.0.1 --port 4000 --buildDrafts --buildFuture --buildExpired --noHTTPCache',
    ],
    ['jekyll', 'serve --host 127.0.0.1 --port 4000 --drafts --future --unpublished'],
    ['eleventy', '--serve --port=4000'],
    ['hexo', 'server --ip 127.0.0.1 --port 4000 --draft'],
    ['astro', 'dev --host 127.0.0.1 --port 4000'],
    ['docusaurus', 'start --host 127.0.0.1 --port 4000 --no-open'],
  ] as const)('of %s shows drafts, at one port of this computer', (generator, words) => {
    expect(serverOf(generator)?.args(4000).join(' ')).toBe(words);
  });

  it('neither installs, opens a browser nor tells anybody that it runs', () => {
    expect(serverOf('jekyll')?.env).toEqual({ BUNDLE_AUTO_INSTALL: 'false' });
    expect(serverOf('docusaurus')?.env).toEqual({ BROWSER: 'none' });
    expect(serverOf('astro')?.env).toEqual({ ASTRO_TELEMETRY_DISABLED: '1' });
  });

  it.each([
    ['hugo', ['public', '.hugo_build.lock']],
    ['jekyll', ['_site', '.jekyll-cache', '.jekyll-metadata', '.sass-cache']],
    ['eleventy', ['_site']],
    ['hexo', ['public', 'db.json', '.deploy_git']],
    ['astro', ['dist', '.astro']],
    ['docusaurus', ['build', '.docusaurus']],
  ] as const)('of %s leaves what it makes itself out of its copy', (generator, makes) => {
    expect(serverOf(generator)?.makes).toEqual(makes);
  });

  it('is asked again for what was changed where its pages don’t show it', () => {
    const silent = GENERATORS.filter((generator) => serverOf(generator)?.reloads === false);
    expect(silent).toEqual(['jekyll', 'hexo']);
  });

  it('is looked for in the blog first, and named as a person finds it', () => {
    const named = (generator: (typeof GENERATORS)[number]) =>
      serverOf(generator)?.programs.map(tellProgram);
    expect(named('hugo')).toEqual([
      'hugo-extended in the blog’s node_modules',
      'hugo-bin in the blog’s node_modules',
      'hugo on the PATH',
    ]);
    expect(named('jekyll')).toEqual(['jekyll in the blog’s Gemfile', 'jekyll on the PATH']);
    expect(named('eleventy')).toEqual([
      '@11ty/eleventy in the blog’s node_modules',
      'eleventy on the PATH',
    ]);
    expect(named('hexo')).toEqual([
      'hexo with hexo-server in the blog’s node_modules',
      'hexo on the PATH',
    ]);
    expect(named('astro')).toEqual(['astro in the blog’s node_modules', 'astro on the PATH']);
    expect(named('docusaurus')).toEqual([
      '@docusaurus/core in the blog’s node_modules',
      'docusaurus on the PATH',
    ]);
    expect(named('markdown')).toBeUndefined();
  });
});
