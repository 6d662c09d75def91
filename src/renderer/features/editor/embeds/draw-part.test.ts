// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fromMarkdown } from '#core/document/from-markdown';
import { drawPart } from './draw-part';

function draw(markdown: string): HTMLElement {
  const box = document.createElement('div');
  const options = { assetUrl: () => null, embed: () => document.createElement('section') };
  box.append(drawPart(fromMarkdown(markdown).document.content ?? [], options));
  return box;
}

test('shows HTML as its source, so that nothing in it runs', () => {
  const box = draw('<script>alert(1)</script>\n\nin <img src=x onerror=alert(1)> line\n');
  expect(box.querySelector('script, img')).toBeNull();
  expect(box.textContent).toContain('<script>alert(1)</script>');
  expect(box.textContent).toContain('onerror=alert(1)');
});

test('keeps comments visible, leaves front matter out and loads no missing image', () => {
  const box = draw(
    '---\ntitle: Kept\n---\n\nwords %%mine%% ![alt](gone.png)\n\n%%\nall mine\n%%\n',
  );
  expect(box.textContent).toContain('mine');
  expect(box.textContent).toContain('all mine');
  expect(box.textContent).not.toContain('Kept');
  expect(box.querySelector('img')).toBeNull();
  expect(box.querySelector('.image-missing')?.textContent).toBe('alt');
});

test('draws tasks, code, links and what is embedded', () => {
  const box = draw('- [x] done\n\n```js\nconst a = 1;\n```\n\n[[Title#Part]] ![[Other]]\n');
  expect(box.querySelector('input')?.hasAttribute('checked')).toBe(true);
  expect(box.querySelector('input')?.disabled).toBe(true);
  expect(box.querySelector('pre .hljs-keyword')?.textContent).toBe('const');
  expect(box.querySelector<HTMLElement>('.wikilink')?.dataset['previewHeading']).toBe('Part');
  expect(box.querySelector('section')).not.toBeNull();
});
