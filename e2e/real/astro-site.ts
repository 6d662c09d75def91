import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool, toolFile } from './run-tool';

const config = (redirects: string): string => `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'http://localhost', integrations: [mdx()], redirects: {${redirects}} });
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "site", "private": true, "type": "module" }\n',
  // As Astro's own template for blogs has it, and tags.
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const blog = defineCollection({
  loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }),
  schema: ({ image }) =>
    z.object({
      title: z.string(),
      description: z.string(),
      pubDate: z.coerce.date(),
      updatedDate: z.coerce.date().optional(),
      heroImage: z.optional(image()),
      tags: z.array(z.string()).optional(),
    }),
});
export const collections = { blog };
`,
  'src/pages/index.astro': `---
import { getCollection } from 'astro:content';
const posts = await getCollection('blog');
---
<html lang="en"><head><title>A blog</title></head><body>
{posts.map((post) => <a class="post" href={\`/blog/\${post.id}/\`}>{post.data.title}</a>)}
</body></html>
`,
  'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post }));
}
const { data } = Astro.props;
const { Content } = await render(Astro.props);
---
<html lang="en"><head><title>{data.title}</title></head><body>
<h1>{data.title}</h1>
<time datetime={data.pubDate.toISOString()}>{data.pubDate.toISOString()}</time>
<ul class="tags">{data.tags?.map((tag) => <li>{tag}</li>)}</ul>
<main><Content /></main>
</body></html>
`,
};

/**
 * Makes an Astro site with a collection of posts, as its template for blogs has it.
 * @param redirects the lines of them in its configuration
 */
export async function makeAstroSite(folder: string, redirects = ''): Promise<void> {
  const files = { ...FILES, 'astro.config.mjs': config(redirects) };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const packages = join(toolFile('OUTLOUD_ASTRO'), 'node_modules');
  await symlink(packages, join(folder, 'node_modules'), 'junction');
}

/** Builds the site into `dist`. @returns what Astro said */
export function buildAstroSite(folder: string): Promise<string> {
  const program = join(folder, 'node_modules/astro/astro.js');
  return runTool(process.execPath, [program, 'build'], folder);
}
