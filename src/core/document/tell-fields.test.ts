import { describe, expect, it } from 'vitest';
import { tellFields } from './tell-fields';

describe('tellFields', () => {
  it('writes what front matter tells, and leaves all else as it is', () => {
    const text = '---\n# mine\ntitle: Old # a title\nother: 1.10\n---\n\nOld\n';
    expect(tellFields(text, { title: 'New', private: true })).toEqual({
      markdown: '---\n# mine\ntitle: New # a title\nother: 1.10\n---\n\nOld\n',
      told: ['title'],
    });
  });

  it('tells the tags wherever there is front matter', () => {
    const { markdown, told } = tellFields('---\ntitle: A\n---\ntext', { tags: ['a', 'b'] });
    expect(markdown).toMatch(/^---\ntitle: A\ntags:[^]*a[^]*b[^]*---\ntext$/);
    expect(told).toEqual(['tags']);
  });

  it('keeps the line endings and a byte order mark', () => {
    const text = '\uFEFF---\r\ntitle: A\r\n---\r\n\r\ntext\r\n';
    expect(tellFields(text, { title: 'B' }).markdown).toBe(text.replace('A', 'B'));
  });

  it('tells nothing without front matter that can be read', () => {
    for (const text of ['text', '', '---\ntitle: [\n---\n', '---\ntitle: no end\n'])
      expect(tellFields(text, { title: 'B', tags: ['c'] })).toEqual({ markdown: text, told: [] });
  });
});
