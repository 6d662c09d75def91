import type { EntryRecord } from '#core/library/record';
import type { FrontMatterPlan } from '../dialect';
import { readPostFields } from './site-front-matter';
import { yamlDate, yamlLine } from './yaml-values';

/** A picture that the build would look for beside the post, where nothing copies it to. */
const PICTURE = 'heroImage';

/**
 * The front matter of a new post in an Astro site, as the schema of Astro's template wants it:
 * `title`, `description` and `pubDate` are demanded.
 */
export function astroFrontMatter(record: EntryRecord, _slug: string, now: string): FrontMatterPlan {
  const { title, isDraft, description, isDescribed, properties, problems } = readPostFields(record);
  const others = properties.filter(([key]) => key !== PICTURE);
  return {
    lines: [
      yamlLine('title', title),
      yamlLine('description', description || title),
      `pubDate: ${yamlDate(record.created)}`,
      ...(record.updated > record.created ? [`updatedDate: ${yamlDate(record.updated)}`] : []),
      yamlLine('tags', record.tags),
      ...others.map(([key, value]) => yamlLine(key, value)),
    ],
    problems: [
      ...problems,
      ...(isDescribed
        ? []
        : [
            'It has no description, which Astro’s template demands: its first sentence stands for one.',
          ]),
      ...(others.length === properties.length
        ? []
        : [`Its ${PICTURE} is left out: the picture isn’t beside the post.`]),
      ...(record.created > now ? ['Its date lies in the future; Astro shows it at once.'] : []),
    ],
    isDraft,
    ...(isDraft && {
      refusal:
        'It is an idea or marked as a draft, and Astro shows every post in its folder. Finish it first.',
    }),
  };
}
