import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { toMarkdown } from '#core/document/to-markdown';
import { winOf } from '../win';
import { bragDocument, type BragWish, type ToldWin } from './brag-document';
import { BRAG_LANGUAGES } from './brag-language';
import { bragPage } from './brag-page';
import { toldText } from './told-text';

function win(
  id: string,
  title: string,
  facts: Record<string, string | string[]>,
  text = '',
): ToldWin {
  const { document } = fromMarkdown(text);
  return { ...winOf({ id, title }, facts, '2026-01-01'), text: toldText({ title, document }) };
}

const WINS: readonly ToldWin[] = [
  win('b', 'Moved <b>the</b> queue', {
    date: '2026-03-29',
    for: 'the payments team',
    proof: ['https://example.org/queue', '[[Review of Kim]]'],
    traits: ['judgment', 'ownership'],
  }),
  win(
    'a',
    'Halved the build',
    {
      date: '2026-02-28',
      outcome: 'Ships *twice* a day',
      number: '-40 %',
      traits: ['ownership'],
      copied: ['2026-03-01, [[Faster builds]]: Halved the build'],
    },
    'Kim’s cache was the reason.\n\n%%\nAsk for a raise.\n%%\n\n![a chart](chart.png)\n',
  ),
  win('c', 'Helped with the release', { date: '2026-04-01' }),
];

const WISH: BragWish = {
  kind: 'summary',
  language: 'en',
  from: null,
  to: null,
  made: '2026-04-30T23:30:00.000Z',
  timeZone: 'Europe/Berlin',
};

const markdown = (changes: Partial<BragWish>, wins = WINS): string =>
  toMarkdown(bragDocument(wins, { ...WISH, ...changes }));

test('a summary says what came of it first, by trait, and no text or title of another entry', () => {
  expect(markdown({})).toBe(`# Summary of achievements

3 achievements · February 28, 2026 – April 1, 2026 · As of May 1, 2026

## Ownership

- **Ships \\*twice\\* a day**
  - In numbers: -40 %
  - What was done: Halved the build
  - Date: February 28, 2026

- **Moved \\<b>the\\</b> queue**
  - For: the payments team
  - Date: March 29, 2026
  - Proof: <https://example.org/queue>

## More

- **Helped with the release**
  - Date: April 1, 2026
`);
});

test('a summary has no heading where no win shows a trait', () => {
  const told = markdown({}, WINS.slice(2));
  expect(told).not.toContain('## ');
  expect(told).toContain('- **Helped with the release**');
});

test('a log says everything but comments', () => {
  expect(
    markdown(
      { kind: 'log', language: 'de', from: '2026-01-01', to: '2026-03-31' },
      WINS.slice(0, 2),
    ),
  ).toBe(`# Erfolge im Einzelnen

2 Erfolge · 1. Januar 2026 – 31. März 2026 · Stand: 1. Mai 2026

## Halved the build

- Datum: 28. Februar 2026
- Ergebnis: Ships \\*twice\\* a day
- In Zahlen: -40 %
- Zeigt: Verantwortung
- Übernommen in: Faster builds, 1. März 2026

Kim’s cache was the reason.

a chart

## Moved \\<b>the\\</b> queue

- Datum: 29. März 2026
- Für: the payments team
- Belege: <https://example.org/queue>
- Belege: Review of Kim
- Zeigt: Verantwortung, Urteilsvermögen
`);
});

test.each([
  [
    'fr',
    '3 réussites · 28 février 2026 – 1 avril 2026 · État au 1 mai 2026',
    'En chiffres\u00a0: -40 %',
  ],
  [
    'es',
    '3 logros · 28 de febrero de 2026 – 1 de abril de 2026 · A fecha de 1 de mayo de 2026',
    'En cifras: -40 %',
  ],
  ['ja', '3件 · 2026年2月28日 – 2026年4月1日 · 2026年5月1日現在', '数値：-40 %'],
] as const)(
  'its own words and dates are in the reader’s language: %s',
  (language, facts, number) => {
    const text = markdown({ language });
    expect(text).toContain(`\n${facts}\n`);
    expect(text).toContain(`- ${number}\n`);
  },
);

test('the day on which it is made is the one where the person is', () => {
  expect(markdown({ timeZone: 'America/New_York' })).toContain('As of April 30, 2026');
});

test.each(BRAG_LANGUAGES)(
  'a page in %s needs nothing from elsewhere and runs nothing',
  (language) => {
    const page = bragPage(bragDocument(WINS, { ...WISH, language }), language);
    expect(page).toContain(`<html lang="${language}">`);
    expect(page).toContain('Moved &lt;b&gt;the&lt;/b&gt; queue');
    expect(page).not.toMatch(/<script|<link|src=|@import|url\(/);
    expect(page).not.toContain('Kim');
  },
);

test('a time without a win says so', () => {
  expect(markdown({ from: '2026-01-01', to: '2026-01-31' }, [])).toContain(
    'There is nothing in this time.',
  );
});
