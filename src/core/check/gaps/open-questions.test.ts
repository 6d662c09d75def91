import { describe, expect, it } from 'vitest';
import { draftOf } from '../testing/draft-of';
import { findWords } from './testing/find-words';
import { openQuestions } from './open-questions';

describe('open-questions', () => {
  it('finds what the writer says not to know', () => {
    expect(
      findWords(openQuestions, 'It has to come first. I don’t know why the order matters.'),
    ).toEqual(['I don’t know why']);
    expect(
      findWords(openQuestions, "That is it. I'm still not sure what the flag does, but it works."),
    ).toEqual(["I'm still not sure"]);
    expect(findWords(openQuestions, "I haven't tried that with Windows yet.")).toEqual([
      "I haven't tried",
    ]);
  });

  it('finds a question that nothing answers', () => {
    expect(
      findWords(openQuestions, 'It takes four seconds. Why does the second run hit the cache?'),
    ).toEqual(['Why does the second run hit the cache?']);
  });

  it('takes a question that the text takes up again for answered', () => {
    expect(findWords(openQuestions, 'Why is the second run faster? Because it is cached.')).toEqual(
      [],
    );
    expect(
      findWords(
        openQuestions,
        'But how do we use that in the browser?\n\n## In the browser\n\nYou use a bundle.',
      ),
    ).toEqual([]);
  });

  it('leaves alone headings, quotations and what others don’t know', () => {
    expect(
      findWords(
        openQuestions,
        '## Why does this happen at all?\n\nThe browser does not know why it failed.',
      ),
    ).toEqual([]);
    expect(findWords(openQuestions, '> I don’t know why that is.')).toEqual([]);
  });

  it('asks what is not known', () => {
    expect(
      openQuestions.check(draftOf('I don’t know why the order matters here.'))[0]?.question,
    ).toBe('Why the order matters here?');
  });
});
