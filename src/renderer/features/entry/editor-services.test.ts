import { describe, expect, it, vi } from 'vitest';

vi.mock('../../api', () => ({ api: {} }));

const { nameAttachment } = await import('./editor-services');
const asset = (letter: string) => `${letter.repeat(64)}.png`;

describe('nameAttachment', () => {
  it('makes a name that needs no escaping anywhere', () => {
    expect(nameAttachment('Bildschirmfoto (Größe) 1.PNG', asset('a'), new Map())).toBe(
      'images/bildschirmfoto-gro-e-1.png',
    );
    expect(nameAttachment('日本.png', asset('a'), new Map())).toBe('images/image.png');
  });

  it('numbers another image of the same name and knows the same one again', () => {
    const taken = new Map([['images/image.png', asset('a')]]);
    expect(nameAttachment('image.png', asset('b'), taken)).toBe('images/image-2.png');
    expect(nameAttachment('image.png', asset('a'), taken)).toBe('images/image.png');
  });
});
