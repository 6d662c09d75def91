import { expect, it } from 'vitest';
import { changeLinks } from './change-links';

const [bold, code] = [{ type: 'bold', attrs: { order: null } }, { type: 'code' }];
const link = (href: string) => ({ type: 'link', attrs: { href, title: 't' } });

it('the links of a node change, and no other mark', () => {
  const node = { type: 'text', text: 'a', marks: [bold, link('/a'), code] };
  const changed = changeLinks(node, ({ attrs }) => link(attrs?.['href'] === '/a' ? '/blog/a' : ''));
  expect(changed).toEqual({ ...node, marks: [bold, link('/blog/a'), code] });
});

it('a node without a link is the same one', () => {
  for (const marks of [[bold, code], []]) {
    const node = { type: 'text', text: 'a', marks };
    expect(changeLinks(node, () => link('/b'))).toBe(node);
  }
  const plain = { type: 'hardBreak' };
  expect(changeLinks(plain, () => link('/b'))).toBe(plain);
});
