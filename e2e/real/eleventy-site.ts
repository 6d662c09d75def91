import { writeFiles } from './write-files';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"type":"module"}\n',
  'eleventy.config.js': `export default function (config) {
  config.addPassthroughCopy('content/**/*.png');
  return {
    dir: { input: 'content', includes: '../_includes', output: process.env.OUTLOUD_OUTPUT },
    markdownTemplateEngine: process.env.OUTLOUD_ENGINE,
    htmlTemplateEngine: 'njk',
  };
}
`,
  'content/blog/blog.json': '{"layout":"post.njk","tags":"posts"}\n',
  '_includes/post.njk':
    '<!doctype html><html lang="en"><head><title>{{ title }}</title></head><body><h1>{{ title }}</h1><time datetime="{{ page.date.toISOString() }}">{{ page.date }}</time><ul class="tags">{% for tag in tags %}{% if tag != "posts" %}<li>{{ tag }}</li>{% endif %}{% endfor %}</ul><main>{{ content | safe }}</main></body></html>\n',
  'content/index.html':
    '<!doctype html><html lang="en"><body>{% for post in collections.posts %}<a class="post" href="{{ post.url }}">{{ post.data.title }}</a>{% endfor %}</body></html>\n',
};

/** Makes an Eleventy site laid out as eleventy-base-blog. */
export function makeEleventySite(folder: string): Promise<void> {
  return writeFiles(folder, FILES);
}
