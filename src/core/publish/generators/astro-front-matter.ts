import { readFrontMatter } from '#core/document/front-matter';
import type { EntryRecord } from '#core/library/record';
import type { FrontMatterPlan } from '../dialect';
import { postMoment } from '../post-moment';
import { describe } from './description';
import { planFrontMatter, titleLine } from './new-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

/**
 * The front matter of a new post in an Astro site, as the schema of Astro's template wants it:
 * `title`, `description` and `pubDate` are demanded.
 */
export function astroFrontMatter(record: EntryRecord, _slug: string, now: string): FrontMatterPlan {
  const { properties } = readFrontMatter(record.frontMatter ?? '');
  const { text, isOwn } = describe(record, properties);
  const plan = planFrontMatter(record, now, {
    generator: 'astro',
    lines: () => [
      titleLine(record),
      yamlLine('description', text || record.title),
      `pubDate: ${yamlDate(postMoment(record))}`,
      ...(record.updated > record.created ? [`updatedDate: ${yamlDate(record.updated)}`] : []),
      yamlLine('tags', record.tags),
    ],
    // The build would look for a hero image beside the post, where nothing copies it to.
    keys: ['description', 'pubdate', 'publishdate', 'updateddate', 'heroimage'],
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
      ...('heroImage' in properties
        ? ['Its heroImage is left out: the picture isn’t beside the post.']
        : []),
    ],
    ...(plan.isDraft && {
      refusal:
        'It is an idea or marked as a draft, and Astro shows every post in its folder. Finish it first.',
    }),
  };
}
