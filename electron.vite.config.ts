import { existsSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type RendererViteConfig } from 'electron-vite';
import type { HtmlTagDescriptor, Plugin } from 'vite';

/** The oldest runtimes: Electron 33 in tests, Node 20.19 for the command line. */
const NODE = 'node20.18';
const CHROME = 'chrome130';

/** Every program that runs in Node, by its file in `out/`. */
const nodeEntries = {
  'main/entry': 'src/main/entry.ts',
  'main/index': 'src/main/index.ts',
  'main/update-feed': 'src/main/updates/electron-feed.ts',
  'cli/outloud': 'src/cli/outloud.ts',
  'host/app-worker': 'src/host/thread/worker.ts',
  'host/search-worker': 'src/host/search/worker.ts',
  'host/markdown-worker': 'src/host/markdown/worker.ts',
  'host/backup-worker': 'src/host/backup/worker.ts',
  'host/prose-worker': 'src/host/prose/worker.ts',
  'host/spelling-worker': 'src/host/spelling/worker.ts',
  'host/preview-guard': 'src/host/preview/guard.ts',
};

/** What is there before the rest: each is read in few files, by who shares it. */
const STARTS = [...Object.values(nodeEntries), 'src/main/shell.ts', 'src/main/shell-answer.ts'];
const PAGES = ['index', 'capture', 'preview', 'diagram', 'presenter', 'audience'];
const PAGE_STARTS = [
  ...PAGES.map((page) => `src/renderer/${page}.html`),
  'src/renderer/main.tsx',
  'src/renderer/app/open-panes.tsx',
];

/**
 * Gathers what several starts share in one file for each set of them. Left alone, each part that is
 * read later would split it further, and a start would read a hundred files.
 * @param starts the files that begin something
 */
function gatherStarts(starts: readonly string[]) {
  const files = starts.map((file) => resolve(file));
  /** What does something when it is read must not be read for what it shares. */
  const doing = new Set(files);
  let sets: Map<string, string> | null = null;
  const find = (info: (id: string) => ModuleInfo | null): Map<string, string> => {
    const found = new Map<string, string>();
    for (const [number, file] of files.entries()) {
      // The script of a page.
      if (file.endsWith('.html')) for (const id of info(file)?.importedIds ?? []) doing.add(id);
      const seen = new Set<string>();
      const waiting = [file];
      for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
        if (seen.has(id)) continue;
        seen.add(id);
        found.set(id, `${found.get(id) ?? ''}${number.toString(36)}`);
        waiting.push(...(info(id)?.importedIds ?? []));
      }
    }
    return found;
  };
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        debugName: 'starts',
        name: (id: string, context: ChunkingContext): string | null => {
          sets ??= find((one) => context.getModuleInfo(one));
          const set = sets.get(id);
          return set === undefined || doing.has(id) ? null : `start-${set}`;
        },
      },
    ],
  };
}

function existingEntries(entries: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file)));
}

interface ModuleInfo {
  readonly importedIds: readonly string[];
}

interface ChunkingContext {
  readonly getModuleInfo: (id: string) => ModuleInfo | null;
}

/** Lets a shell run the command line by its name. */
function executableCli(): Plugin {
  const file = resolve('out/cli/outloud.js');
  return {
    name: 'outloud:executable-cli',
    apply: 'build',
    async closeBundle() {
      if (process.platform !== 'win32' && existsSync(file)) await chmod(file, 0o755);
    },
  };
}

/**
 * Lets a page ask ahead for a module that its script imports later, and for its styles, which count
 * once that script says so.
 * @param page the name of the page's file
 */
function askAhead(page: string, module: string): Plugin {
  const file = resolve(module);
  return {
    name: 'outloud:ask-ahead',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {}, path }) => {
        if (!path.endsWith(page)) return [];
        const built = Object.values(bundle).filter((one) => one.type === 'chunk');
        const needed = new Set(built.filter(({ facadeModuleId }) => facadeModuleId === file));
        for (const { imports } of needed)
          for (const one of built) if (imports.includes(one.fileName)) needed.add(one);
        const styles = new Set(
          [...needed].flatMap((one) => [...(one.viteMetadata?.importedCss ?? [])]),
        );
        const link = (href: string, attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
          tag: 'link',
          attrs: { ...attrs, crossorigin: true, href: `./${href}` },
          injectTo: 'head',
        });
        const isNew = (name: string): boolean => !html.includes(name);
        const modules = [...needed].map(({ fileName }) => fileName).filter(isNew);
        return [
          ...modules.map((name) => link(name, { rel: 'modulepreload' })),
          ...[...styles]
            .filter(isNew)
            .map((name) => link(name, { rel: 'stylesheet', media: 'not all' })),
        ];
      },
    },
  };
}

const renderer: RendererViteConfig = {
  root: 'src/renderer',
  plugins: [react(), askAhead('index.html', 'src/renderer/main.tsx')],
  build: {
    outDir: 'out/renderer',
    target: CHROME,
    minify: true,
    sourcemap: true,
    // Read from the disk, not over a network.
    chunkSizeWarningLimit: 4000,
    // Inlined assets would need a looser content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: PAGES.map((page) => `src/renderer/${page}.html`),
      output: { codeSplitting: gatherStarts(PAGE_STARTS) },
    },
  },
};

export default defineConfig(({ command }) => ({
  main: {
    plugins: [executableCli()],
    build: {
      outDir: 'out',
      emptyOutDir: false,
      target: NODE,
      sourcemap: true,
      // One file is read sooner than the hundreds of its packages; a native one can't be taken in.
      externalizeDeps: false,
      rolldownOptions: {
        external: ['electron', 'libsql'],
        input: existingEntries(nodeEntries),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          codeSplitting: gatherStarts(STARTS),
          // Read sooner; names stay, so that a fault tells where it was.
          minify: { compress: true, mangle: false },
          banner: (chunk) => (chunk.name === 'cli/outloud' ? '#!/usr/bin/env node' : ''),
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: NODE,
      // A sandboxed preload can load nothing but electron: everything else goes into its one file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  // In development, too, pages come from the disk over `app://`: there is no server for them.
  ...(command === 'build' && { renderer }),
}));
