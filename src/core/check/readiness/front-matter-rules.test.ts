import { describe, expect, test } from 'vitest';
import type { CheckedDraft, Rule } from '../rule';
import { draftOf } from '../testing/draft-of';
import { canonicalUrlRule } from './canonical-url';
import { coverRule } from './cover';
import { dateRule } from './date';
import { descriptionRule } from './description';
import { descriptionLengthRule } from './description-length';
import { frontMatterRule } from './front-matter';
import { missingCanonicalUrlRule } from './missing-canonical-url';
import { missingDateRule } from './missing-date';
import { slugRule } from './slug';
import { tagsRule } from './tags';
import { targetFieldsRule } from './target-fields';
import { titleRule } from './title';
import { titleLengthRule } from './title-length';

const post = (frontMatter: string, rest: Partial<CheckedDraft> = {}): CheckedDraft =>
  draftOf(`---\n${frontMatter}\n---\n\nText.\n`, rest);

const messages = (rule: Rule, draft: CheckedDraft): string[] =>
  rule.check(draft).map(({ message }) => message);

describe('what the front matter says', () => {
  const bad: readonly (readonly [Rule, string, string])[] = [
    [frontMatterRule, 'title: "open', 'can’t be read'],
    [descriptionRule, 'title: A', 'has no description'],
    [descriptionLengthRule, `description: ${'long '.repeat(40)}`, '199 characters'],
    [descriptionLengthRule, 'description: Short', '5 characters'],
    [slugRule, 'slug: Not A Slug', 'will become “not-a-slug”'],
    [tagsRule, 'title: A', 'has no tags'],
    [tagsRule, 'tags: [a, b, c, d, e, f, g, h, i]', '9 tags'],
    [coverRule, 'title: A', 'no cover image'],
    [dateRule, 'date: next week', 'can’t be read as a date'],
    [dateRule, 'date: "2026-02-30"', 'can’t be read as a date'],
    [canonicalUrlRule, 'canonicalUrl: /posts/one', 'is not a whole one'],
    [canonicalUrlRule, 'canonical: ftp://example.com', 'is not a whole one'],
    [missingCanonicalUrlRule, 'title: A', 'no canonical address'],
    [missingDateRule, 'title: A', 'no date of its own'],
  ];
  test.each(bad)('finds %#', (rule, frontMatter, message) => {
    const found = messages(rule, post(frontMatter));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(message);
  });

  const good: readonly (readonly [Rule, string])[] = [
    [frontMatterRule, 'title: fine'],
    [descriptionRule, 'description: Why two writers lose an update.'],
    [descriptionRule, 'Summary: Themes read this one, too.'],
    [descriptionLengthRule, `description: ${'a'.repeat(100)}`],
    [descriptionLengthRule, 'title: without one'],
    [slugRule, 'slug: two-writers'],
    [tagsRule, 'tags: [sql]'],
    [coverRule, 'cover:\n  image: a.png\n  alt: A'],
    [coverRule, 'images: [a.png]'],
    [dateRule, 'date: 2026-03-31'],
    [dateRule, 'date: 2026-03-31T10:00:00+02:00'],
    [dateRule, 'title: without one'],
    [canonicalUrlRule, 'canonicalUrl: https://example.com/posts/one'],
    [missingCanonicalUrlRule, 'canonical_url: https://example.com'],
    [missingDateRule, 'date: 2026-03-31'],
  ];
  test.each(good)('leaves %# alone', (rule, frontMatter) => {
    expect(messages(rule, post(frontMatter))).toEqual([]);
  });

  test('a talk needs none of what a blog shows', () => {
    const rules = [descriptionRule, slugRule, tagsRule, coverRule, titleLengthRule];
    const talk = draftOf('Text.', { kind: 'talk', title: 'T' });
    expect(rules.flatMap((rule) => messages(rule, talk))).toEqual([]);
  });
});

test('a title is there, and neither short nor long', () => {
  expect(messages(titleRule, draftOf('', { title: ' ' }))).toHaveLength(1);
  expect(messages(titleRule, draftOf('', { title: 'Untitled' }))).toHaveLength(1);
  expect(messages(titleRule, draftOf('', { title: 'Locks' }))).toEqual([]);
  expect(messages(titleLengthRule, draftOf('', { title: 'Locks' }))[0]).toContain('is short');
  expect(messages(titleLengthRule, draftOf('', { title: 'a'.repeat(71) }))[0]).toContain('71');
  expect(messages(titleLengthRule, draftOf('', { title: 'a'.repeat(70) }))).toEqual([]);
  expect(messages(titleLengthRule, draftOf('', { title: '' }))).toEqual([]);
});

test('a long title makes a long address', () => {
  const title = 'How two writers that both read first lose each other’s update again';
  expect(messages(slugRule, draftOf('', { title }))[0]).toContain('property “slug”');
});

test('what a blog’s generator asks for', () => {
  const generators = ['astro', 'hugo', 'astro'] as const;
  expect(messages(targetFieldsRule, post('title: A', { generators }))).toEqual([
    'Astro’s blog starter asks every post for a property “description”: without it your blog may not build.',
  ]);
  expect(messages(targetFieldsRule, post('description: A', { generators }))).toEqual([]);
  expect(messages(targetFieldsRule, post('title: A', { generators: ['hugo'] }))).toEqual([]);
});
