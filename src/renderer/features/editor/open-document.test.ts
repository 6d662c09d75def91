// @vitest-environment happy-dom
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from '#core/document/document';
import { fromMarkdown } from '#core/document/from-markdown';
import { schema } from '#core/document/schema';
import { openEditor } from './testing/open-editor';

const corpus = join(process.env['OUTLOUD_SHARED'] ?? '../shared', 'corpus', 'til');

/** Every kind of node and mark, written as Markdown. */
const everything = `---
title: Kept
---

# One

**bold** *italic* ***both*** ~~struck~~ ==marked== \`code\` [link](https://example.org "t")
[ref][r] <https://example.org> [[Title#Part|shown]] ![[Embed]] #tag $x$ %%hidden%% <kbd>k</kbd>
![alt](a.png "t") note[^1] {{ raw }}\\
after a break

> quote

> [!tip]- Title
> body

:::notes
Say it.
:::

- a
- [ ] mixed

1) one
2) two

- [x] done

| a | b |
| :- | -: |
| 1 | 2 |

\`\`\`ts title="x"
code
\`\`\`

$$
x
$$

<div>html</div>

%%
comment
%%

---

[^1]: Note.

[r]: https://example.org
`;

/** What the editor holds after opening, and whether it changed anything by itself. */
async function open(document: DocumentNode): Promise<{ json: unknown; changes: number }> {
  const editor = openEditor(document);
  let changes = 0;
  editor.on('update', () => {
    changes += 1;
  });
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  const json: unknown = editor.getJSON();
  editor.destroy();
  return { json, changes };
}

function typesIn(node: DocumentNode, types = new Set<string>()): Set<string> {
  types.add(node.type);
  for (const mark of node.marks ?? []) types.add(mark.type);
  for (const child of node.content ?? []) typesIn(child, types);
  return types;
}

describe('opening a document', () => {
  it('changes nothing in a text with every node and mark', async () => {
    const { document } = fromMarkdown(everything);
    const all = [...Object.keys(schema.nodes), ...Object.keys(schema.marks)];
    // A raw block is what Markdown has no way to say; the next test has one.
    expect(all.filter((type) => !typesIn(document).has(type))).toEqual(['rawBlock']);
    expect(await open(document)).toEqual({ json: document, changes: 0 });
  });

  it('changes nothing in a document that no Markdown gives', async () => {
    const document: DocumentNode = {
      type: 'doc',
      content: [
        {
          type: 'heading',
          attrs: {
            level: 2,
            minutes: 2.5,
            priority: 'must',
            demo: 'local',
            cut: '5,20',
            id: '^a',
            source: { note: 'n', block: 'b', hash: 'h' },
          },
        },
        { type: 'rawBlock', attrs: { value: 'a\r\n\tb\u00a0 ', id: null, source: null } },
        { type: 'paragraph', attrs: { id: null, source: null } },
      ],
    };
    expect(await open(document)).toEqual({ json: document, changes: 0 });
  });

  describe.skipIf(!existsSync(corpus))('of real notes', () => {
    it('changes nothing', { timeout: 120_000 }, async () => {
      const files = readdirSync(corpus, { recursive: true, encoding: 'utf8' });
      const notes = files.filter((file) => file.endsWith('.md'));
      expect(notes.length).toBeGreaterThan(500);
      for (const file of notes.filter((_note, index) => index % 20 === 0)) {
        const { document } = fromMarkdown(readFileSync(join(corpus, file), 'utf8'));
        expect(await open(document), file).toEqual({ json: document, changes: 0 });
      }
    });
  });
});
