import type { Rule } from '../rule';
import { frontMatterText } from './front-matter-value';
import { aboutDraft } from './whole-draft';

/** What generators and their themes call the picture of a post. */
export const COVER_KEYS = [
  'cover',
  'image',
  'images',
  'thumbnail',
  'featured_image',
  'featuredImage',
  'heroImage',
  'hero',
  'banner',
  'teaser',
  'og_image',
  'ogImage',
];

export const coverRule: Rule = {
  id: 'readiness/cover',
  group: 'readiness',
  severity: 'hint',
  title: 'No cover image',
  why: 'A shared link with a picture is seen by more people than one without.',
  check: (draft) =>
    draft.kind === 'post' && frontMatterText(draft, COVER_KEYS) === null
      ? [
          aboutDraft(
            'It has no cover image. Where your blog shows one, name it in the property that your theme reads, such as “cover” or “image”.',
          ),
        ]
      : [],
};
