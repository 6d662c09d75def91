import { fromMarkdown } from '#core/document/from-markdown';
import { testWithAnyText } from '#core/document/testing/any-text';
import { findWords } from '#core/spelling/find-words';
import { toLookedUp } from '#core/spelling/spelling';
import { isOwnWord } from '#core/spelling/own-words';
import { readPlan } from '#core/draft/plan';
import { readCapture } from './capture';
import { deriveEntryValues } from './entry-values';
import { dropTemplateTag, fillTemplate } from './template';

const NOW = { date: '2026-03-29', time: '08:05' };
const FRONT_MATTER =
  '---\nkind: post\ntitle: A\ncreated: 2026-03-29\nstage: ready\ndue: 2026-04-01\npart: 2\n---\n';

testWithAnyText({
  name: 'readCapture',
  read: (text) => readCapture(text, NOW),
  samples: ['Title #tag\n\n- a\n', '# Heading\ntext', 'https://a.example/b'],
});
testWithAnyText({
  name: 'fillTemplate',
  read: (text) => fillTemplate(text, { ...NOW, title: text }),
  samples: ['# {{title}}\n{{date}} {{ time }} {{cursor}} {{cursor}}'],
});
testWithAnyText({
  name: 'dropTemplateTag',
  read: (text) => dropTemplateTag(fromMarkdown(text).document),
  samples: ['#template and #other\n'],
  long: 400,
});
testWithAnyText({
  name: 'deriveEntryValues',
  read: (text) => {
    const { document } = fromMarkdown('# T\n');
    return [
      deriveEntryValues({ frontMatter: text, document }, 'a.md', 'note'),
      deriveEntryValues({ frontMatter: null, document: { type: 'doc' } }, text, 'post'),
      readPlan(text),
    ];
  },
  samples: [FRONT_MATTER],
});
testWithAnyText({
  name: 'findWords',
  read: (text) => [findWords(text), toLookedUp(text), isOwnWord(new Set([text, 'a']), text)],
  samples: ['It’s a `word`, isn’t it? e.g. readFile'],
});
