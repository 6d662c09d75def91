/**
 * Who may import whom. Each rule's comment says what to do instead.
 * Type imports count: a type is knowledge too.
 */

/** npm packages, as resolved, by the start of their names. */
const npm = (...names) => `^node_modules/(${names.join('|')})`;

const TESTS = '\\.test\\.tsx?$|/testing/';
const layer = (name) => ({ path: `^src/${name}/`, pathNot: TESTS });

/** A rule that a layer imports nothing of ours but what `allowed` matches. */
const onlyOurs = (name, allowed, comment) => ({
  name: `${name.replaceAll('/', '-')}-imports`,
  severity: 'error',
  comment,
  from: layer(name),
  to: { path: '^(src|e2e|scripts)/', pathNot: `^src/(${allowed})` },
});

/** A rule that a layer imports no npm package but what `allowed` matches. */
const onlyNpm = (name, allowed, comment, from = layer(name)) => ({
  name: `${name.replaceAll('/', '-')}-npm`,
  severity: 'error',
  comment,
  from,
  to: { path: '^node_modules/', pathNot: allowed },
});

const DOCUMENT_NPM = npm(
  ...'mdast micromark unist- hast prosemirror-model/ yaml/'.split(' '),
  ...'smol-toml/ decode-named-character-reference/ diff/ @types/mdast/ @types/unist/ @types/hast/'.split(
    ' ',
  ),
);
const TALK_NPM = npm(
  ...'zod/ @fontsource lowlight/ highlight.js/ katex/ reveal.js/ d3-color/ @types/d3-color/'.split(
    ' ',
  ),
);
/** Files of core that say what things are called: kinds, stages, formats, titles. */
const WORDS =
  '(problem|shown-title|check/rule|library/(entry|settings|backup)|draft/draft|draft/variants/(variant|post-length)|growth/(experience|marked-private|role|tell-rates|trait|brag/brag-language|quarter|packet/packet-format|pay/data-point|practice/contrast|recall/rating)|note/note|publish/(target|drift|field-rules)|search/(search|query)|talk/(deck|pace|parse-minutes|proposal|tell-duration|tell-fit))\\.ts$';
/** What knows words, grammar and how to take a text apart into them. */
const PROSE = ['cspell-trie-lib/', 'harper\\.js/', 'retext-', 'unified/', 'vfile'];
const STORE = ['lowdb/', 'steno/', 'libsql/', 'zod/', 'simple-git/'];
const FOREIGN_FILES = 'exifreader/ pptxgenjs/ image-size/ yauzl/ yazl/ tar/ papaparse/'.split(' ');
const REACT = ['react/', 'react-dom/', '@types/react/', '@types/react-dom/', 'vite/'];
/** TipTap, formulas and the source view. */
const EDITOR = '@tiptap/ prosemirror- lowlight/ highlight.js/ katex/ @codemirror/ @lezer/'.split(
  ' ',
);
const INTERFACE = [...REACT, '@mantine/', '@tanstack/', '@tabler/', '@fontsource-variable/'];

/** Checking links, previews of blogs, and the door that programs of this computer come through. */
const MAY_CONNECT = '^src/host/(files/reach\\.ts$|preview/|sharing/)';

module.exports = {
  forbidden: [
    {
      name: 'no-circle',
      severity: 'error',
      comment: 'Two files that import each other are one subject: move what both need to a third.',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      severity: 'error',
      comment: 'Nothing imports this file: use it or delete it.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: `${TESTS}|\\.d\\.ts$|^src/main/(entry|index)\\.ts$|^src/preload/index\\.ts$|^src/cli/outloud\\.ts$`,
      },
      to: {},
    },
    {
      name: 'no-barrel',
      severity: 'error',
      comment: 'Import from the file that has the subject, not through an index.',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: '^src/.*/index\\.tsx?$' },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'The import leads nowhere: install the package, or mend the path (#core/…, ./…).',
      from: { path: '^src/' },
      to: { couldNotResolve: true, pathNot: '^(electron$|virtual:|reveal\\.js)' },
    },
    {
      name: 'no-test-code',
      severity: 'error',
      comment: 'Production code stands without its tests: move what it needs out of the test.',
      from: { path: '^src/', pathNot: TESTS },
      to: { path: `${TESTS}|^e2e/` },
    },
    {
      name: 'no-development-package',
      severity: 'error',
      comment: 'It would be missing in a release: move the package to "dependencies".',
      from: { path: '^src/', pathNot: `${TESTS}|^src/renderer/|\\.d\\.ts$` },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: npm('electron/', '@types/'),
      },
    },

    onlyOurs(
      'core/document',
      'core/(document/|problem\\.ts$)',
      'The document knows nothing but itself: pass in what it needs, or put the code where it is used.',
    ),
    onlyNpm(
      'core/document',
      DOCUMENT_NPM,
      'The document may use mdast, micromark, prosemirror-model, diff, YAML and TOML: do the rest elsewhere.',
    ),
    onlyOurs(
      'core',
      'core/',
      'Core is what the app knows, apart from any machine: take it as an argument or a port.',
    ),
    onlyNpm(
      'core',
      npm('zod/'),
      'Core uses zod and nothing else: put the rest behind a port in host.',
      {
        path: '^src/core/',
        pathNot: `^src/core/(document|talk)/|${TESTS}`,
      },
    ),
    onlyNpm(
      'core/talk',
      TALK_NPM,
      'Talks may use zod, lowlight, KaTeX, reveal.js, colours and fonts, which need no machine: do the rest in host.',
    ),
    {
      name: 'core-is-pure',
      severity: 'error',
      comment: 'Core runs anywhere: take files, time and randomness as arguments or behind a port.',
      from: { path: '^src/(core|contract|app|renderer)/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-features',
      severity: 'error',
      comment: 'A pure feature works on what it is given: let the use case in src/app fetch it.',
      from: { path: '^src/core/(note|draft|check|publish|talk|growth)/', pathNot: TESTS },
      to: {
        path: '^src/core/(library|search)/|^src/core/links/link-graph',
        pathNot: '^src/core/library/(entry|entry-losses|entry-markdown|record)\\.ts$',
      },
    },

    {
      name: 'no-network',
      severity: 'error',
      comment: 'Outloud asks nobody for anything by itself: docs/security.md names what may.',
      from: { path: '^src/', pathNot: `${MAY_CONNECT}|${TESTS}` },
      to: { path: '^(?:node:)?(?:http|https|http2|net|tls|dgram|dns|dns/promises|undici)$' },
    },

    onlyOurs(
      'contract',
      '(contract|core)/',
      'The contract is words only, in terms of core: do the work in src/app.',
    ),
    onlyNpm(
      'contract',
      npm('zod/'),
      'The contract parses arguments with zod and needs nothing else.',
    ),

    onlyOurs(
      'app',
      '(app|contract|core)/',
      'A use case reaches the machine through a port of core.',
    ),
    onlyNpm('app', '^$', 'Use cases are in terms of core: put the package behind a port in host.'),

    onlyOurs(
      'host',
      '(host|app|contract|core)/',
      'Host serves any shell: pass in what comes from one.',
    ),
    onlyNpm(
      'host',
      npm(...STORE, ...FOREIGN_FILES, ...PROSE, 'ts-fsrs/', '@types/'),
      'Host uses node:, lowdb, libsql, git, archives, CSV, metadata of pictures, dictionaries and grammar: record a decision before adding a package.',
    ),

    onlyOurs(
      'cli',
      `(cli|host|contract)/|core/(${WORDS}|document/)`,
      'The command line asks through the contract: add the call there.',
    ),
    onlyNpm('cli', npm('@types/node/'), 'The command line needs Node alone, and never electron.'),

    onlyOurs(
      'main',
      '(main|host|contract)/|core/(problem|image-types|opening/app-link)\\.ts$',
      'The shell opens windows and passes calls on: put what is known into app or core.',
    ),
    onlyNpm(
      'main',
      npm('electron/', 'electron-updater/', 'lowdb/', 'zod/', '@types/node/'),
      'The shell needs electron, its updater, node: and lowdb for its settings.',
    ),

    onlyOurs(
      'preload',
      '(preload|contract)/|core/(problem|relative-date)\\.ts$',
      'Preload exposes the contract, and shows what was kept.',
    ),
    onlyNpm(
      'preload',
      npm('electron/'),
      'Preload is one sandboxed file: electron and the contract.',
    ),

    onlyOurs(
      'renderer',
      '(renderer|contract|core)/',
      'The window asks through the contract: add a call instead of reaching for the machine.',
    ),
    {
      name: 'renderer-pure-core',
      severity: 'error',
      comment: 'The window asks the library and the index through the contract.',
      from: layer('renderer'),
      to: {
        path: '^src/core/(library|search)/',
        dependencyTypesNot: ['type-only'],
        pathNot: '^src/core/(library/(backup|entry|settings)|search/(search|query))\\.ts$',
      },
    },
    onlyNpm(
      'renderer',
      npm(...INTERFACE),
      'The window uses React, Mantine, TanStack and Tabler; TipTap belongs to features/editor.',
      {
        path: '^src/renderer/',
        pathNot: `^src/renderer/features/(diagram|editor|graph)/|${TESTS}`,
      },
    ),
    onlyNpm(
      'renderer/features/editor',
      npm(...INTERFACE, ...EDITOR),
      'The editor uses TipTap, and CodeMirror for the source, beside what every feature uses.',
    ),
    onlyNpm(
      'renderer/features/diagram',
      npm('mermaid/', 'katex/'),
      'The page that draws knows Mermaid and KaTeX and nothing else.',
    ),
    onlyNpm(
      'renderer/features/graph',
      npm(...INTERFACE, 'd3-force/', '@types/d3-force/'),
      'The graph finds its places with d3-force, beside what every feature uses.',
    ),
    {
      name: 'codemirror-in-source',
      severity: 'error',
      comment: 'CodeMirror belongs to features/editor/source: add to what that folder offers.',
      from: { path: '^src/', pathNot: '^src/renderer/features/editor/source/' },
      to: { path: '^node_modules/(@codemirror|@lezer)/' },
    },
    {
      name: 'features-apart',
      severity: 'error',
      comment: 'Features know nothing of each other: the parts of src/renderer/app join them.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' },
    },
    {
      name: 'app-joins-features',
      severity: 'error',
      comment: 'Only src/renderer/app joins features: move what is common out of the feature.',
      from: { path: '^src/renderer/', pathNot: '^src/renderer/(app|features)/' },
      to: { path: '^src/renderer/features/' },
    },
  ],
  options: {
    doNotFollow: { path: '^node_modules/' },
    exclude: { path: '^(out|dist|\\.cache)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts', '.css'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
