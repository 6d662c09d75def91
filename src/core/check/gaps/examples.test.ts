import { describe, expect, it } from 'vitest';
import { findWords } from './testing/find-words';
import { examples } from './examples';

describe('examples', () => {
  const general =
    'A type is covariant when a part of it may be replaced by a narrower part, and contravariant when it is the other way around. '.repeat(
      3,
    );

  it('names a section that only tells in general', () => {
    expect(findWords(examples, `## Variance\n\n${general}`)).toEqual(['Variance']);
  });

  it('is content with words for an example, code, a list of numbers, a picture, or the writer’s own story', () => {
    expect(findWords(examples, `## Variance\n\n${general}\n\nFor example, a list.`)).toEqual([]);
    expect(findWords(examples, `## Variance\n\n${general}\n\n~~~js\na\n~~~`)).toEqual([]);
    expect(findWords(examples, `## Variance\n\n${general}\n\n![a](b.png)`)).toEqual([]);
    expect(findWords(examples, `## Variance\n\n${general}\n\nThe parts are 20 and 40.`)).toEqual(
      [],
    );
    expect(findWords(examples, `## Variance\n\n${general}\n\nSee \`List\`.`)).toEqual([]);
    expect(
      findWords(
        examples,
        `## Variance\n\n${general}\n\nI did it my way, and we know it, and I say so: I, me, my own.`,
      ),
    ).toEqual([]);
  });

  it('leaves short sections and texts without headings alone', () => {
    expect(findWords(examples, '## Thanks\n\nTo all of you and to them.')).toEqual([]);
    expect(findWords(examples, general)).toEqual([]);
  });
});
