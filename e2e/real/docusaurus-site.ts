import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runTool, toolFile } from './run-tool';

/** All of `faster` that doesn’t need `v4`. */
const FASTER =
  '{ faster: { rspackBundler: true, swcJsLoader: true, swcJsMinimizer: true, mdxCrossCompilerCache: true } }';

const config = (isV4: boolean): string => `module.exports = {
  title: 'A blog',
  url: 'http://localhost',
  baseUrl: '/',
  trailingSlash: true,
  onBrokenLinks: 'throw',
  onBrokenAnchors: 'throw',
  onDuplicateRoutes: 'throw',
  markdown: { hooks: { onBrokenMarkdownLinks: 'throw', onBrokenMarkdownImages: 'throw' } },
  future: ${isV4 ? '{ v4: true, faster: true }' : FASTER},
  presets: [
    [
      'classic',
      {
        docs: false,
        pages: false,
        sitemap: false,
        theme: {},
        blog: { postsPerPage: 'ALL', onInlineTags: 'ignore', onUntruncatedBlogPosts: 'ignore' },
      },
    ],
  ],
};
`;

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "site", "private": true }\n',
  'src/theme/Layout/index.js': `import React from 'react';
import Provider from '@theme/Layout/Provider';
export default function Layout({ children }) {
  return <Provider>{children}</Provider>;
}
`,
  'src/theme/Heading/index.js': `import React from 'react';
import useBrokenLinks from '@docusaurus/useBrokenLinks';
export default function Heading({ as: As, id, children }) {
  useBrokenLinks().collectAnchor(id);
  return <As id={id}>{children}</As>;
}
`,
  'src/theme/BlogPostPage/index.js': `import React from 'react';
import Layout from '@theme/Layout';
import MDXContent from '@theme/MDXContent';
export default function BlogPostPage({ content: Content }) {
  const { title, date, tags } = Content.metadata;
  return (
    <Layout>
      <h1>{title}</h1>
      <time dateTime={date}>{date}</time>
      <ul className="tags">{tags.map(({ label }) => <li key={label}>{label}</li>)}</ul>
      <main><MDXContent><Content /></MDXContent></main>
    </Layout>
  );
}
`,
  'src/theme/BlogListPage/index.js': `import React from 'react';
import Layout from '@theme/Layout';
export default function BlogListPage({ items }) {
  return (
    <Layout>
      {items.map(({ content: { metadata } }) => (
        <a className="post" key={metadata.permalink} href={metadata.permalink}>{metadata.title}</a>
      ))}
    </Layout>
  );
}
`,
};

/**
 * Makes a Docusaurus site with a blog, the smallest pages and the theme's own MDX.
 * @param isV4 whether what its next version changes is on
 */
export async function makeDocusaurusSite(folder: string, isV4: boolean): Promise<void> {
  const files = { ...FILES, 'docusaurus.config.js': config(isV4) };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const packages = join(toolFile('OUTLOUD_DOCUSAURUS'), 'node_modules');
  await symlink(packages, join(folder, 'node_modules'), 'junction');
}

/** Builds the site into `build`. @returns what Docusaurus said */
export function buildDocusaurusSite(folder: string): Promise<string> {
  const program = join(folder, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  return runTool(process.execPath, [program, 'build'], folder);
}
