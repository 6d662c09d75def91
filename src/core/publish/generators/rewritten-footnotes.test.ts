import { describe, expect, it } from 'vitest';
import { rewritten } from '../testing/imported-post';
import type { Generator } from '../target';

const FRONT = '---\ntitle: A\nslug: a\n---\n\n';
const PLACES: readonly (readonly [Generator, string])[] = [
  ['hexo', 'source/_posts/a.md'],
  ['eleventy', 'content/blog/a.md'],
];

describe.each(PLACES)('footnotes in a file that %s has', (generator, path) => {
  it('become a list when the file had none, and the rest keeps its bytes', () => {
    const file = `${FRONT}*  One   line.\n\nThe end.\n`;
    const note = 'The end.[^1]\n\n[^1]: A note.';
    const edited = rewritten(generator, path, file, (text) => text.replace('The end.', note));
    expect(edited.text).toContain(`${FRONT}*  One   line.\n\nThe end.<sup id="fnref-1">`);
    expect(edited.text).toContain('A note. <a href="#fnref-1">↩</a>');
    expect(edited.text).not.toContain('[^1]');
    expect(edited.warnings).toEqual(['Footnotes become a list at the end.']);
    const again = rewritten(generator, path, edited.text, () => file.replace('The end.', note));
    expect(again.text).toBe(edited.text);
  });

  it('stay footnotes where the file has some, whose site knows them', () => {
    const file = `${FRONT}Here.[^1]\n\nThe end.\n\n[^1]: There.\n`;
    const edited = rewritten(generator, path, file, (text) =>
      text.replace('The end.', 'The end.[^2]\n\n[^2]: A note.'),
    );
    expect(edited.text).toContain('The end.[^2]\n\n[^2]: A note.\n');
    expect(edited.text).toContain('Here.[^1]\n');
    expect(edited.warnings).toEqual(['Footnotes are shown only by a site with a plugin for them.']);
  });
});

it('says of a draft in a folder of Markdown only what is so', () => {
  const file = '---\ntitle: A\ndraft: true\n---\n\nText.\n';
  const edited = rewritten('markdown', 'a.md', file, (text) => text.replace('Text.', 'Words.'));
  expect(edited.warnings).toEqual(['It is marked as a draft, and its front matter says so.']);
});
