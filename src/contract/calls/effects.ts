import type { Api } from './api';

/**
 * What a call does to the open library: it reads it, changes it, or puts another in its place.
 * A call that writes elsewhere only, such as an export, reads.
 */
export type Effect = 'reads' | 'writes' | 'switches';

type Effects<A> = { readonly [N in keyof A]: { readonly [M in keyof A[N]]: Effect } };

/** Every call of the app, by noun and verb, with its effect. One left out does not compile. */
export const EFFECTS = {
  library: {
    current: 'reads',
    create: 'switches',
    open: 'switches',
    cancelOpening: 'switches',
    close: 'switches',
    check: 'reads',
    wordsIn: 'reads',
    repairable: 'reads',
    repair: 'writes',
    tidy: 'writes',
    mendSettings: 'switches',
    look: 'reads',
  },
  entries: {
    list: 'reads',
    read: 'reads',
    rows: 'reads',
    markdown: 'reads',
    views: 'reads',
    add: 'writes',
    save: 'writes',
    compare: 'reads',
    replace: 'writes',
    remove: 'writes',
    restore: 'writes',
    trash: 'reads',
  },
  notes: { capture: 'writes', fromTemplate: 'writes', today: 'writes', addToToday: 'writes' },
  bulk: { change: 'writes', remove: 'writes', restore: 'writes', undo: 'writes' },
  tags: { planRename: 'reads', rename: 'writes' },
  conflicts: {
    list: 'reads',
    compare: 'reads',
    merge: 'writes',
    undo: 'writes',
    keepUnsaved: 'writes',
    putAside: 'writes',
  },
  history: {
    list: 'reads',
    read: 'reads',
    compare: 'reads',
    restore: 'writes',
    snapshot: 'writes',
    name: 'writes',
    compareEntries: 'reads',
    use: 'reads',
  },
  trash: { contents: 'reads', purge: 'writes', empty: 'writes', expired: 'reads' },
  settings: { read: 'reads', change: 'writes' },
  spelling: {
    check: 'reads',
    suggest: 'reads',
    own: 'reads',
    learn: 'writes',
    forget: 'writes',
  },
  checks: {
    run: 'reads',
    fix: 'writes',
    ignore: 'writes',
    heed: 'writes',
    rules: 'reads',
    choose: 'writes',
    wordings: 'reads',
    setWordings: 'writes',
  },
  gaps: { map: 'reads', ask: 'writes', mark: 'writes' },
  growth: {
    addRemark: 'writes',
    addWin: 'writes',
    ledger: 'reads',
    renamePattern: 'writes',
    writeDown: 'writes',
    skills: 'reads',
    setAreas: 'writes',
    wins: 'reads',
  },
  reviews: {
    look: 'reads',
    import: 'writes',
    cancel: 'reads',
    change: 'writes',
    undoRename: 'writes',
  },
  wins: {
    change: 'writes',
    offers: 'reads',
    take: 'writes',
    dismiss: 'writes',
    offerAgain: 'writes',
    repositories: 'reads',
    addRepository: 'writes',
    removeRepository: 'writes',
    setEmails: 'writes',
    commits: 'reads',
    cancel: 'reads',
    plan: 'reads',
    write: 'reads',
    copy: 'writes',
  },
  criteria: {
    overview: 'reads',
    read: 'reads',
    version: 'reads',
    add: 'writes',
    remove: 'writes',
    putBack: 'writes',
    compare: 'reads',
    candidates: 'reads',
    link: 'writes',
    unlink: 'writes',
    relink: 'writes',
    claim: 'reads',
    setClaim: 'writes',
    suggest: 'reads',
  },
  home: { page: 'reads', activity: 'reads' },
  practice: { list: 'reads', add: 'writes', finish: 'writes', turn: 'writes' },
  recall: {
    queue: 'reads',
    studied: 'reads',
    join: 'writes',
    limit: 'writes',
    begin: 'reads',
    write: 'writes',
    compare: 'reads',
    rate: 'writes',
    takeBack: 'writes',
    ask: 'writes',
  },
  conversation: {
    packet: 'reads',
    packetText: 'reads',
    savePacket: 'reads',
    makeAgenda: 'writes',
    list: 'reads',
    start: 'writes',
    tick: 'writes',
    reminder: 'reads',
    choices: 'reads',
    choose: 'writes',
    dataPoints: 'reads',
    addDataPoint: 'writes',
  },
  backups: { state: 'reads', change: 'writes', run: 'reads', restore: 'reads' },
  search: { find: 'reads', saved: 'reads', save: 'writes', forget: 'writes' },
  links: {
    backlinks: 'reads',
    resolve: 'reads',
    namesakes: 'reads',
    preview: 'reads',
    complete: 'reads',
    tags: 'reads',
    outgoing: 'reads',
    mentions: 'reads',
    linkMentions: 'writes',
    related: 'reads',
    unresolved: 'reads',
    orphans: 'reads',
    map: 'reads',
    planRename: 'reads',
    rename: 'writes',
  },
  drafts: {
    compose: 'writes',
    propose: 'reads',
    convert: 'writes',
    board: 'reads',
    plan: 'writes',
    variant: 'reads',
    saveVariant: 'reads',
    usedIn: 'reads',
  },
  assets: { add: 'writes' },
  targets: {
    list: 'reads',
    add: 'writes',
    change: 'writes',
    move: 'writes',
    examine: 'reads',
    remove: 'writes',
    hasFolder: 'reads',
    // It lies outside of the library.
    makeFolder: 'reads',
  },
  repositories: { look: 'reads', commit: 'reads', push: 'reads' },
  publishing: {
    plan: 'reads',
    write: 'writes',
    cancel: 'reads',
    unpublish: 'writes',
    undoUnpublish: 'writes',
    compareThere: 'reads',
    takeHome: 'writes',
    undoTakeHome: 'writes',
    states: 'reads',
  },
  talks: {
    fit: 'reads',
    applyFit: 'writes',
    removeVersion: 'writes',
    pages: 'reads',
    rehearsals: 'reads',
    keepRehearsal: 'writes',
    removeRehearsal: 'writes',
    noteQuestion: 'writes',
  },
  proposals: { list: 'reads', add: 'writes', change: 'writes', remove: 'writes', form: 'reads' },
  previews: { look: 'reads', start: 'reads', state: 'reads', stop: 'reads' },
  decks: { timing: 'reads', plan: 'reads', write: 'reads' },
  transfer: {
    import: 'writes',
    lookAt: 'reads',
    cancel: 'reads',
    imports: 'reads',
    undoImport: 'writes',
    export: 'reads',
  },
} as const satisfies Effects<Api>;

/**
 * The effect of a call by its name; one that is not known is taken for the strongest.
 * @param argument what it takes: a rehearsal of what writes only reads
 */
export function effectOf(noun: string, verb: string, argument?: unknown): Effect {
  if (noun === 'transfer' && verb === 'import' && isRehearsal(argument)) return 'reads';
  const nouns: Readonly<Record<string, Readonly<Record<string, Effect>>>> = EFFECTS;
  return nouns[noun]?.[verb] ?? 'switches';
}

function isRehearsal(argument: unknown): boolean {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'dryRun' in argument &&
    argument.dryRun === true
  );
}
