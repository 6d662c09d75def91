import { readBlogPost } from './blog-post';
import { collectCovers } from './file-references';
import { parseJoplinItem } from './joplin-item';
import { fenceJsonFrontMatter } from './json-front-matter';
import { leadingFrontMatter } from './leading-front-matter';
import { createNameIndex } from './name-index';
import { readNotionProperties } from './notion-properties';
import { decodeAddress } from '#core/decode-address';
import { isFileReference, referencePaths } from './reference-paths';
import { collectTemplateReferences, withoutTemplate } from './template-references';
import { fromMarkdown } from '#core/document/from-markdown';
import { testWithAnyText } from '#core/document/testing/any-text';
import { GENERATORS } from '#core/publish/target';

const POST =
  '---\ntitle: A\ndate: 2026-03-29\naliases: [/b/]\ntags: [x]\nimage: cover.png\n---\n\n{% include a.html %} [b](../c.md)\n';

for (const generator of GENERATORS)
  testWithAnyText({
    name: `readBlogPost of ${generator}`,
    read: (text) => readBlogPost(generator, 'content/posts/2026-03-29-a.md', text),
    samples: [POST, '{"title": "A", "date": "2026-03-29"}\n\nText\n'],
    long: 400,
  });
testWithAnyText({
  name: 'readBlogPost by its name',
  read: (path) => readBlogPost('jekyll', path, POST),
  samples: ['_posts/2026-03-29-a.md', 'content/en/a/index.md'],
});
testWithAnyText({
  name: 'parseJoplinItem',
  read: parseJoplinItem,
  samples: ['Title\n\nBody\n\nid: 0123\nparent_id: \ntype_: 1\n'],
});
testWithAnyText({
  name: 'fenceJsonFrontMatter',
  read: fenceJsonFrontMatter,
  samples: ['{"a": {"b": "}"}, "__proto__": 1}\n\nText'],
});
testWithAnyText({ name: 'leadingFrontMatter', read: leadingFrontMatter, samples: [POST] });
testWithAnyText({ name: 'collectCovers', read: collectCovers, samples: [POST] });
testWithAnyText({
  name: 'readNotionProperties',
  read: readNotionProperties,
  samples: ['# Page\n\nCreated: March 29, 2026 8:05 AM\nTags: a, b\n\nText\n'],
});
testWithAnyText({
  name: 'referencePaths',
  read: (text) => [referencePaths(text, 'a/b.md'), isFileReference(text), decodeAddress(text)],
  samples: ['../c%20d.md#e?f'],
});
testWithAnyText({
  name: 'withoutTemplate',
  read: (text) => [withoutTemplate(text), collectTemplateReferences(fromMarkdown(text).document)],
  samples: ['{% link a.md %} {{ site.url }}/b {{< ref "c" >}}'],
  long: 400,
});
testWithAnyText({
  name: 'createNameIndex',
  read: (text) => Object.keys(createNameIndex(text.split('\n'))),
});
