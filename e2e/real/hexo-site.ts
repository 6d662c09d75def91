import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { writeFiles } from './write-files';

const FILES: Readonly<Record<string, string>> = {
  'package.json':
    '{"private":true,"hexo":{"version":"8.1.2"},"dependencies":{"hexo-generator-alias":"1.0.0","hexo-renderer-marked":"7.0.1","hexo-server":"3.0.0"}}\n',
  '_config.yml': 'title: A blog\nurl: http://localhost\ntheme: small\n',
  'scaffolds/post.md': '---\ntitle: {{ title }}\n---\n',
  'themes/small/layout/post.njk':
    '<!doctype html><html lang="en"><head><title>{{ page.title | escape }}</title></head><body><h1>{{ page.title | escape }}</h1><time datetime="{{ date_xml(page.date) }}">{{ page.date }}</time><ul class="tags">{% for tag in page.tags.toArray() %}<li>{{ tag.name | escape }}</li>{% endfor %}</ul><main>{{ page.content | safe }}</main></body></html>\n',
  'themes/small/layout/index.njk':
    '<!doctype html><html lang="en"><body>{% for post in site.posts.toArray() %}<a class="post" href="{{ url_for(post.path) }}">{{ post.title | escape }}</a>{{ post.excerpt | safe }}{% endfor %}</body></html>\n',
  'source/index.md': '---\nlayout: index\n---\n',
};

/** Makes a Hexo site with the smallest theme. @param tools the folder with Hexo's `node_modules` */
export async function makeHexoSite(folder: string, tools: string): Promise<void> {
  await writeFiles(folder, FILES);
  await symlink(join(tools, 'node_modules'), join(folder, 'node_modules'), 'junction');
}
