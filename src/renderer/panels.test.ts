import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PANELS } from '#contract/faults/panels';

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, text: readFileSync(join(import.meta.dirname, file), 'utf8') }));
const all = files.map(({ text }) => text).join('\n');

test('every panel has exactly one boundary, and every boundary is of a panel', () => {
  const used = [
    ...[...all.matchAll(/<ErrorBoundary[^>]*\bpanel="(\w+)"/g)].map(([, name]) => name),
    ...[...all.matchAll(/showPage\([^,]+(?:\(\))?,\s*'(\w+)'/g)].map(([, name]) => name),
  ];
  expect(new Set(used)).toEqual(new Set(Object.keys(PANELS)));
  expect(used).toHaveLength(Object.keys(PANELS).length);
});

/** What is drawn at the border of a feature, by the names of its component. */
const VIEWS: Readonly<Record<string, readonly string[]>> = {
  'app/app.tsx': [
    'AppSidebar',
    'AppList',
    'AppNotice',
    'AppTour',
    'AppPanes',
    'Welcome',
    'Library',
  ],
  'app/over.tsx': ['AppDialogs'],
  'app/palettes.tsx': ['AppQuickOpen', 'CommandPalette', 'SwitchLibrary'],
  'app/list.tsx': ['AppSection'],
  'app/section.tsx': ['Trash', 'GapMapView', 'AppGrowth', 'Unresolved'],
  'app/open-panes.tsx': ['LinkPreview'],
  'app/place.tsx': ['GraphView', 'BoardView', 'ProposalsView'],
  'app/home.tsx': ['HomeView'],
  'app/check.tsx': ['CheckPanel'],
  'app/entry.tsx': [
    'EntryView',
    'AppSources',
    'AppOutline',
    'ContentsPanel',
    'SeriesNav',
    'UsedIn',
    'Mentions',
    'Related',
    'ConflictNote',
  ],
  'features/entry/entry-page.tsx': [
    'EntryBar',
    'EntryFields',
    'Properties',
    'EntryText',
    'Backlinks',
  ],
  'features/growth/growth-view.tsx': [
    'SkillsView',
    'ReviewsView',
    'WinsView',
    'CriteriaView',
    'PracticeView',
    'ExplainView',
    'ConversationView',
  ],
};

test.each(Object.entries(VIEWS))('in %s nothing is drawn outside of a boundary', (file, views) => {
  const text = files.find((one) => one.file.replaceAll('\\', '/') === file)?.text ?? '';
  for (const view of views) {
    const at = text.search(new RegExp(`<${view}\\b`));
    expect(at, `${view} in ${file}`).toBeGreaterThan(0);
    const before = text.slice(0, at);
    const opened = before.split('<ErrorBoundary').length;
    const closed = before.split('</ErrorBoundary>').length;
    expect(opened - closed, `${view} in ${file}`).toBeGreaterThan(0);
  }
});
