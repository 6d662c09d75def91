import { fromMarkdown } from '#core/document/from-markdown';
import { testWithAnyText } from '#core/document/testing/any-text';
import { readQuestions, talkFacts } from './facts';
import { readTalkHistory } from './history-in-front-matter';
import { outlineOf } from './outline';
import { parseMinutes } from './parse-minutes';
import { slotOf, withoutVersion, withSlot, withVersion } from './slot';
import { talkMinutes } from './timing';
import { readColour } from './theme/contrast';
import { readMarpTheme } from './theme/marp-theme';
import { readStyleSheet, resolveVariables } from './theme/style-sheet';
import { themeContrasts } from './theme/theme-contrast';

const MARP =
  '---\ntheme: gaia\nclass: [invert, lead]\nstyle: |\n  :root { --a: #fff; --b: var(--a, red) }\n  section h1 { color: var(--b) !important; background: rgb(1 2 3 / 50%) }\n---\n';
const TALK =
  '## One {minutes=5 cut=2.5}\n\n- a\n\n:::notes\nSaid.\n:::\n\n---\n\n# Two {priority=may demo=network}\n';
const CSS = ':root { --a: #fff; --b: var(--a) }\n@media print { h1 { color: red } } /* x */\n';

testWithAnyText({ name: 'parseMinutes', read: parseMinutes, samples: ['7.5', '5 min', '1:30'] });
testWithAnyText({ name: 'readQuestions', read: readQuestions, samples: ['10 min'] });
testWithAnyText({
  name: 'outlineOf',
  read: (text) => [
    outlineOf(fromMarkdown(text).document),
    talkMinutes(outlineOf(fromMarkdown(text).document)),
  ],
  samples: [TALK],
  long: 400,
});
testWithAnyText({
  name: 'talkFacts',
  read: talkFacts,
  samples: ['---\nevent: {a: b}\nquestions: 10\nspeaker: [x]\n---\n'],
});
testWithAnyText({
  name: 'slotOf',
  read: (text) => [
    slotOf(text),
    withSlot(text, 20),
    withVersion(text, 10),
    withoutVersion(text, 10),
  ],
  samples: ['---\nminutes: 30\nversions: [10, 20]\n---\n'],
});
testWithAnyText({
  name: 'readTalkHistory',
  read: readTalkHistory,
  samples: [
    '---\nrehearsals:\n  - {id: a, at: 2026-03-29T00:00:00Z, slot: 5, seconds: 3, slides: []}\nproposals: [{id: b}]\n---\n',
  ],
});
testWithAnyText({ name: 'readMarpTheme', read: readMarpTheme, samples: [MARP] });
testWithAnyText({
  name: 'themeContrasts',
  read: (text) => themeContrasts(readMarpTheme(text)),
  samples: [MARP],
  long: 400,
});
testWithAnyText({ name: 'readStyleSheet', read: readStyleSheet, samples: [CSS] });
testWithAnyText({
  name: 'resolveVariables',
  read: (text) => resolveVariables(text, readStyleSheet(CSS)),
  samples: ['var(--b, var(--a)) var(--c, rgb(1, 2, 3))'],
});
testWithAnyText({
  name: 'resolveVariables of any sheet',
  read: (text) => resolveVariables('var(--a)', readStyleSheet(text)),
  samples: [CSS],
});
testWithAnyText({
  name: 'readColour',
  read: readColour,
  samples: ['#ffaa00', 'rgb(1 2 3 / 50%)', 'hsl(120deg, 1%, 2%)'],
});
