import { readFrontMatter } from '#core/document/front-matter';
import type { FrontMatterPlan, NewPost } from '../dialect';
import { describe } from './description';
import { planFrontMatter, titleField } from './new-front-matter';
import { isNamed } from './permalink';
import { WrittenDate } from './written-date';

/**
 * The front matter of a new post in an Astro site, as the schema of Astro's template wants it:
 * `title`, `description` and `pubDate` are demanded.
 */
export function astroFrontMatter(post: NewPost, hidesDrafts: boolean): FrontMatterPlan {
  const { record } = post;
  const { properties } = readFrontMatter(record.frontMatter);
  const { text, isOwn } = describe(record, properties);
  const { heroImage } = properties;
  // The build looks for a hero image beside the post.
  const isMissing = heroImage !== undefined && !isPicture(heroImage);
  const plan = planFrontMatter(post, {
    generator: 'astro',
    fields: () => [
      titleField(record),
      ['description', text || record.title],
      ['pubDate', new WrittenDate(post.created)],
      record.updated > record.created && ['updatedDate', new WrittenDate(post.updated)],
      // An id is the name of the file: one that was changed later must be said.
      !isNamed(post.path, post.slug) && ['slug', post.slug],
      ['tags', record.tags],
    ],
    keys: [
      'description',
      'pubdate',
      'publishdate',
      'updateddate',
      ...(isMissing ? ['heroimage'] : []),
    ],
    showsFuture: true,
  });
  return {
    ...plan,
    problems: [
      ...plan.problems,
      ...(isOwn
        ? []
        : [
            'It has no description, which Astro’s template demands: its first sentence stands for one.',
          ]),
      ...(isMissing ? ['Its heroImage is left out: the picture isn’t in the library.'] : []),
    ],
    ...(plan.isDraft &&
      !hidesDrafts && {
        refusal:
          'It is an idea or marked as a draft, and Astro shows every post in its folder. Finish it first.',
      }),
  };
}

/** Whether it is a picture that was copied with the post, or one on the web. */
function isPicture(value: unknown): boolean {
  return typeof value === 'string' && /^(?:\.\/|\/|https?:\/\/)/.test(value);
}
