import { writeFiles } from './write-files';

const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "http://localhost/"\ntitle = "A blog"\n[taxonomies]\ntag = "tags"\n',
  'layouts/_default/baseof.html':
    '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
  'layouts/_default/single.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</time><ul class="tags">{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul><main>{{ .Content }}</main>{{ end }}\n',
  'layouts/_default/list.html':
    '{{ define "main" }}{{ range .Pages }}<a class="post" href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p>{{ end }}{{ end }}\n',
  'layouts/index.html':
    '{{ define "main" }}{{ range site.RegularPages }}<a class="post" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
};

/** Makes a Hugo site with the smallest theme, as `hugo new site` would lay it out. */
export function makeHugoSite(folder: string): Promise<void> {
  return writeFiles(folder, FILES);
}
