import { createServer } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join, normalize } from 'node:path';

const FILES: Readonly<Record<string, string>> = {
  'hugo.toml': 'baseURL = "http://localhost/"\ntitle = "A blog"\n[taxonomies]\ntag = "tags"\n',
  'layouts/_default/baseof.html':
    '<!doctype html><html lang="en"><head><title>{{ .Title }}</title></head><body>{{ block "main" . }}{{ end }}</body></html>\n',
  'layouts/_default/single.html':
    '{{ define "main" }}<h1>{{ .Title }}</h1><time>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</time><ul class="tags">{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul><main>{{ .Content }}</main>{{ end }}\n',
  'layouts/_default/list.html':
    '{{ define "main" }}{{ range .Pages }}<a class="post" href="{{ .RelPermalink }}">{{ .Title }}</a><p>{{ .Summary }}</p>{{ end }}{{ end }}\n',
  'layouts/index.html':
    '{{ define "main" }}{{ range site.RegularPages }}<a class="post" href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}{{ end }}\n',
};

/** Makes a Hugo site with the smallest theme, as `hugo new site` would lay it out. */
export async function makeHugoSite(folder: string): Promise<void> {
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xml': 'application/xml',
  '.png': 'image/png',
};

/** Serves a built site. @returns its address and how to stop it */
export async function serve(folder: string): Promise<{ address: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, normalize(path), path.endsWith('/') ? 'index.html' : '');
    readFile(file).then(
      (bytes) => {
        response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(bytes);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
