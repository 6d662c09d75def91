import type { Generator } from '../target';

/** Where a generator's program may be: a package of the site, a gem of its Gemfile, the PATH. */
export type Program =
  | {
      readonly npm: string;
      /** The program's name in the package. */
      readonly bin: string;
      /** Another package without which it serves nothing. */
      readonly needs?: string;
    }
  | { readonly gem: string }
  | { readonly command: string };

/** How a generator shows a site while it is written. */
export interface SiteServer {
  /** Where it is looked for, in this order. */
  readonly programs: readonly Program[];
  /** Shows drafts and posts of the future, at this port of this computer alone. */
  args(port: number): readonly string[];
  /** Variables of its environment, besides those that all get. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folders and files of the site's root that it makes itself. */
  readonly makes: readonly string[];
  /** Whether its pages show by themselves what was changed. */
  readonly reloads: boolean;
}

/** The one address that others on the network don't reach. */
export const LOOPBACK = '127.0.0.1';

const SERVERS: Readonly<Record<Exclude<Generator, 'markdown'>, SiteServer>> = {
  hugo: {
    programs: [
      { npm: 'hugo-extended', bin: 'hugo' },
      { npm: 'hugo-bin', bin: 'hugo' },
      { command: 'hugo' },
    ],
    args: (port) => [
      'server',
      '--bind',
      LOOPBACK,
      '--port',
      String(port),
      '--buildDrafts',
      '--buildFuture',
      '--buildExpired',
      '--noHTTPCache',
    ],
    makes: ['public', '.hugo_build.lock'],
    reloads: true,
  },
  jekyll: {
    programs: [{ gem: 'jekyll' }, { command: 'jekyll' }],
    args: (port) => [
      'serve',
      '--host',
      LOOPBACK,
      '--port',
      String(port),
      '--drafts',
      '--future',
      '--unpublished',
    ],
    env: { BUNDLE_AUTO_INSTALL: 'false' },
    makes: ['_site', '.jekyll-cache', '.jekyll-metadata', '.sass-cache'],
    reloads: false,
  },
  eleventy: {
    programs: [{ npm: '@11ty/eleventy', bin: 'eleventy' }, { command: 'eleventy' }],
    args: (port) => ['--serve', `--port=${port}`],
    makes: ['_site'],
    reloads: true,
  },
  hexo: {
    programs: [{ npm: 'hexo', bin: 'hexo', needs: 'hexo-server' }, { command: 'hexo' }],
    args: (port) => ['server', '--ip', LOOPBACK, '--port', String(port), '--draft'],
    makes: ['public', 'db.json', '.deploy_git'],
    reloads: false,
  },
  astro: {
    programs: [{ npm: 'astro', bin: 'astro' }, { command: 'astro' }],
    args: (port) => ['dev', '--host', LOOPBACK, '--port', String(port)],
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
    makes: ['dist', '.astro'],
    reloads: true,
  },
  docusaurus: {
    programs: [{ npm: '@docusaurus/core', bin: 'docusaurus' }, { command: 'docusaurus' }],
    args: (port) => ['start', '--host', LOOPBACK, '--port', String(port), '--no-open'],
    env: { BROWSER: 'none' },
    makes: ['build', '.docusaurus'],
    reloads: true,
  },
};

/** How a generator serves a site; null for a plain folder, which has none. */
export function serverOf(generator: Generator): SiteServer | null {
  return generator === 'markdown' ? null : SERVERS[generator];
}

/** Where a program was looked for, as a person is told. */
export function tellProgram(program: Program): string {
  if ('command' in program) return `${program.command} on the PATH`;
  if ('gem' in program) return `${program.gem} in the blog’s Gemfile`;
  const { npm, needs } = program;
  return `${needs === undefined ? npm : `${npm} with ${needs}`} in the blog’s node_modules`;
}
