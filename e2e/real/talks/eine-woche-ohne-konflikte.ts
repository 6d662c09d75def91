import { fence, type FixtureTalk, slide } from './fixture-talk';

const REBASE = `git fetch origin
git rebase --onto origin/main HEAD~3
git range-diff @{u}...HEAD`;

const CONFLICT = `<<<<<<< HEAD
größe = breite * höhe
=======
groesse = breite * hoehe
>>>>>>> umlaute`;

const CONFIG = `[rerere]
	enabled = true
[merge]
	conflictStyle = zdiff3`;

const MARKDOWN = `---
slot: 15
versions: 15
abstract: Merge-Konflikte sind Gespräche, die wir nicht geführt haben.
audience: Alle, die im Team programmieren
bio: Käthe Öztürk räumt seit zwölf Jahren Repositories auf.
---

# Eine Woche ohne Konflikte

## Montag: zählen {priority=must}

- 38 offene Zweige
- 11 älter als ein Monat
- 1 heißt „endgültig-2“

:::notes
Begrüßen und fragen, wer den ältesten Zweig hat.
:::

### Woher sie kommen

\`\`\`mermaid
pie title Ursachen
  "Formatierung" : 52
  "Umbenennung" : 31
  "Echte Fragen" : 17
\`\`\`

:::notes
Nur das kleinste Stück ist eine echte Frage.
:::

## Dienstag: formatieren {priority=should}

Ein Programm formatiert. **Alles.** An *einem* Tag.

:::notes
Danach ein Eintrag in \`.git-blame-ignore-revs\`, sonst schreibt die halbe Firma an mich.
:::

### Ein Konflikt, der keiner ist

${fence('', CONFLICT)}

:::notes
Das ist kein Streit über Code, sondern über Umlaute.
:::

## Mittwoch: kleiner werden {priority=must}

| Zeilen | Tage bis zum Merge |
| ---: | ---: |
| bis 50 | 0,4 |
| bis 200 | 1,9 |
| über 1000 | 12 |

:::notes
Der Zusammenhang ist nicht linear, er ist gemein.
:::

### Rebase üben {minutes=2 demo=local}

${fence('sh', REBASE)}

:::notes
Im Übungs-Repository, nie im echten.
:::

### Rebase, aufgezeichnet {demo=fallback}

1. Holen
2. Umsetzen
3. Vergleichen

:::notes
Falls der Rechner streikt, reichen die drei Wörter.
:::

## Donnerstag: erinnern lassen {priority=may cut=15}

Diese Folie fällt in fünfzehn Minuten weg.

${fence('ini', CONFIG)}

:::notes
Rerere merkt sich, wie wir entschieden haben.
:::

## Freitag: reden {priority=must}

> Wer dieselbe Datei ändert, sitzt ab heute nebeneinander.

:::notes
Der Satz stammt aus unserer Küche.
:::

### Mitnehmen

- [x] Formatierung automatisch
- [x] Zweige unter zwei Tagen
- [ ] Reden, *bevor* es kracht

Fragen? → kaethe@example.org

:::notes
Zum Schluss auf die Uhr sehen und lächeln.
:::
`;

export const EINE_WOCHE_OHNE_KONFLIKTE: FixtureTalk = {
  name: 'eine-woche-ohne-konflikte-15-min',
  title: 'Eine Woche ohne Konflikte',
  markdown: MARKDOWN,
  slides: [
    slide('Eine Woche ohne Konflikte'),
    slide('Montag: zählen', {
      notes: ['wer den ältesten Zweig hat'],
      shown: ['38 offene Zweige', '1 heißt „endgültig-2“'],
    }),
    slide('Woher sie kommen', { notes: ['Nur das kleinste Stück'] }),
    slide('Dienstag: formatieren', {
      notes: ['sonst schreibt die halbe Firma an mich'],
      shown: ['Ein Programm formatiert. Alles. An einem Tag.'],
    }),
    slide('Ein Konflikt, der keiner ist', {
      notes: ['sondern über Umlaute'],
      code: [CONFLICT],
    }),
    slide('Mittwoch: kleiner werden', {
      notes: ['nicht linear, er ist gemein'],
      shown: ['Tage bis zum Merge', 'über 1000'],
    }),
    slide('Rebase üben', { notes: ['nie im echten'], code: [REBASE] }),
    slide('Rebase, aufgezeichnet', {
      notes: ['reichen die drei Wörter'],
      shown: ['Umsetzen', 'Vergleichen'],
    }),
    slide('Freitag: reden', {
      notes: ['Der Satz stammt aus unserer Küche'],
      shown: ['sitzt ab heute nebeneinander'],
    }),
    slide('Mitnehmen', {
      notes: ['auf die Uhr sehen und lächeln'],
      shown: ['Formatierung automatisch', 'Reden, bevor es kracht', 'kaethe@example.org'],
    }),
  ],
  absent: ['Donnerstag', 'Diese Folie fällt', 'Rerere merkt sich', 'conflictStyle'],
};
