import { expect, test } from 'vitest';
import { draftOf, linkedEntry, wordsOf } from '../testing/draft-of';
import { codeLanguageRule } from './code-language';
import { deadAnchorRule } from './dead-anchor';
import { deadLinkRule } from './dead-link';
import { headingOrderRule } from './heading-order';
import { imageAltRule } from './image-alt';
import { oneH1Rule } from './one-h1';
import { privateLinkRule } from './private-link';
import { shownCommentRule } from './shown-comment';

test('one heading of level 1: the title', () => {
  const draft = draftOf('# Locks\n\nText.\n\n# Again\n', { title: 'Locks' });
  const found = oneH1Rule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['Again']);
  expect(found[0]?.fix).toEqual({ title: 'Make it level 2', level: 2 });
  expect(oneH1Rule.check({ ...draft, kind: 'talk' })).toEqual([]);
});

test('headings skip no level, told as they will be once mended', () => {
  const draft = draftOf('## One\n\n#### Two\n\n#### Three\n\n## Four\n\n### Five\n');
  const found = headingOrderRule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['Two', 'Three']);
  const fix = { title: 'Make it level 3', level: 3 };
  expect(found.map((one) => one.fix)).toEqual([fix, fix]);
});

test('a heading of level 1 that is a second one starts the count anew', () => {
  expect(headingOrderRule.check(draftOf('# A\n\n## B\n\n### C\n'))).toEqual([]);
});

test('an image says what it shows, wherever it stands', () => {
  const draft = draftOf('![](a/path.png)\n\nSee ![](b.png) and ![a chart](c.png).\n');
  const found = imageAltRule.check(draft);
  expect(found.map(({ message }) => message.slice(0, 18))).toEqual([
    'The image path.png',
    'The image b.png ha',
  ]);
  expect(found.map(({ place, node }) => [place, node])).toEqual([
    [null, [0, 0]],
    [null, [1, 1]],
  ]);
});

test('an image that is embedded says it in its label', () => {
  const draft = draftOf('![[a.png]] and ![[b.png|a chart]] and ![[A note]]\n');
  const found = imageAltRule.check(draft);
  expect(found.map(({ message }) => message.slice(0, 15))).toEqual(['The image a.png']);
});

test('code names its language', () => {
  const draft = draftOf('```\nselect 1;\n2\n```\n\n```sql\nselect 1;\n```\n\n    indented\n');
  expect(wordsOf(draft, codeLanguageRule.check(draft))).toEqual(['select 1;', 'indented']);
});

test('links lead somewhere', () => {
  const entries = { Locks: linkedEntry('Locks', 'Text') };
  const draft = draftOf('[[Locks]], [[Nothing]], ![[Gone]], [a]() and [b](#), [c](/x).\n', {
    entries,
  });
  expect(wordsOf(draft, deadLinkRule.check(draft))).toEqual(['a', 'b']);
});

test('a link to what is private is told', () => {
  const entries = {
    Open: linkedEntry('Open', 'Text'),
    Secret: linkedEntry('Secret', 'Text', true),
  };
  const draft = draftOf('[[Open]] and [[Secret|this]].\n', { entries });
  const found = privateLinkRule.check(draft);
  expect(wordsOf(draft, found)).toEqual(['this']);
  expect(found[0]?.message).toContain('“Secret” is private');
});

test('anchors are there, in this text and in others', () => {
  const entries = { Locks: linkedEntry('Locks', '# Locks\n\n## Row locks\n\nText\n') };
  const draft = draftOf(
    [
      '## The C++ way',
      '',
      '[[Locks#row  Locks]] [[Locks#Locks#Row locks]] [[Locks#Table locks]] [[Gone#x]]',
      '',
      '[[#The C++ way]] [[#Nowhere]] [a](#the-cpp-way) [b](#nowhere) [c](#made) [d](#top)',
      '',
      '<a id="made"></a>',
      '',
    ].join('\n'),
    { entries },
  );
  expect(deadAnchorRule.check(draft).map(({ message }) => /“(.*)”/.exec(message)?.[1])).toEqual([
    'Table locks',
    'Nowhere',
    'nowhere',
  ]);
});

test('a remark that stands in the text as letters is shown', () => {
  const draft = draftOf(
    'Some \\%%private\\%% and \\%%*more* `code`\\%%\n\n> \\%%quoted\\%%\n\n\\%%\n\nsecret\n\nto the end\\%%\n',
  );
  expect(wordsOf(draft, shownCommentRule.check(draft))).toEqual([
    '%%private%%',
    '%%more code%%',
    '%%quoted%%',
    '%%',
    '%%',
  ]);
});

test('comments and code show no remark', () => {
  const draft = draftOf(
    'Some %%private%% and `%%code%%` at 100%% or so\n\n%%own%%\n\n```sql\n%%a%%\n```\n',
  );
  expect(wordsOf(draft, shownCommentRule.check(draft))).toEqual([]);
});

test('what holds no comment is told where it stands, for its words go out', () => {
  const draft = draftOf(
    [
      '---\ndescription: Locks %%ask Ann%%\n---',
      'See ![a chart %%old%%](a.png "by %%me%%") and [[Locks|locks %%mine%%]] and $a %%b%%$.',
      'A [link](https://example.org "to %%them%%") and ![[b.png|b %%c%%]], ![100%%](c.png).',
      '$$\nx %%y%%\n$$',
    ].join('\n\n'),
  );
  const found = shownCommentRule.check(draft);
  expect(found.map(({ message }) => /in (.*): it goes out/.exec(message)?.[1])).toEqual([
    'a formula',
    'the description of a picture',
    'the title of a picture',
    'the words of a link',
    'a formula',
    'the title of a link',
    'the words of a link',
    'the description',
  ]);
  expect(wordsOf(draft, found)).toEqual([
    '%%y%%',
    'a chart %%old%%',
    'a chart %%old%%',
    'locks %%mine%%',
    'a %%b%%',
    'link',
    'b %%c%%',
    null,
  ]);
});
