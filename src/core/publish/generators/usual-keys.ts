import type { Thing } from '../field-rules';
import type { Generator } from '../target';

/** Under which names each generator's new posts say what Outloud itself writes. */
export const USUAL_KEYS: Readonly<Record<Generator, Partial<Record<Thing, string>>>> = {
  hugo: {
    title: 'title',
    date: 'date',
    updated: 'lastmod',
    slug: 'slug',
    draft: 'draft',
    tags: 'tags',
  },
  jekyll: {
    title: 'title',
    date: 'date',
    updated: 'last_modified_at',
    draft: 'published',
    tags: 'tags',
  },
  astro: {
    title: 'title',
    description: 'description',
    date: 'pubDate',
    updated: 'updatedDate',
    tags: 'tags',
  },
  eleventy: { title: 'title', date: 'date', draft: 'draft', tags: 'tags' },
  hexo: { title: 'title', date: 'date', updated: 'updated', draft: 'published', tags: 'tags' },
  docusaurus: {
    title: 'title',
    date: 'date',
    updated: 'last_update',
    slug: 'slug',
    draft: 'draft',
    tags: 'tags',
  },
  markdown: {
    title: 'title',
    date: 'date',
    updated: 'updated',
    slug: 'slug',
    draft: 'draft',
    tags: 'tags',
  },
};
