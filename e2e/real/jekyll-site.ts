import { writeFiles } from './write-files';

const FILES: Readonly<Record<string, string>> = {
  '_layouts/post.html':
    '<!doctype html><html lang="en"><head><title>{{ page.title | escape }}</title></head><body><h1>{{ page.title | escape }}</h1><time datetime="{{ page.date | date_to_xmlschema }}">{{ page.date }}</time><ul class="tags">{% for tag in page.tags %}<li>{{ tag | escape }}</li>{% endfor %}</ul><main>{{ content }}</main></body></html>\n',
  'index.html':
    '---\n---\n<!doctype html><html lang="en"><body>{% for post in site.posts %}<a class="post" href="{{ post.url | relative_url }}">{{ post.title | escape }}</a>{{ post.excerpt }}{% endfor %}</body></html>\n',
};

/** Makes a Jekyll site with the smallest theme. @param plugins their names, with commas */
export function makeJekyllSite(folder: string, plugins = ''): Promise<void> {
  return writeFiles(folder, { ...FILES, '_config.yml': `title: A blog\nplugins: [${plugins}]\n` });
}
