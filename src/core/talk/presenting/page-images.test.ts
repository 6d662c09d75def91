import { expect, it } from 'vitest';
import { makeRecord } from '#core/draft/testing/make-record';
import { writeSlidePages } from '../pages/write-pages';
import { withAssets } from './page-images';

const ASSET = `${'a'.repeat(64)}.png`;

it('says of a picture on the web that it isn’t loaded', () => {
  const talk = makeRecord('t1', 'Talk', '## One\n\n![a cat](https://a.example/c.png)\n', {
    kind: 'talk',
  });
  const { pages, copies } = writeSlidePages(talk);
  const html = withAssets(pages[1]?.html ?? '', copies);
  expect(html).toContain('which isn’t loaded here: a cat (https://a.example/c.png)');
  expect(html).not.toContain('<img');
});

it('shows images of the library, and takes nothing in a text for one', () => {
  const markdown = '## One\n\n![A "dot"](img/a%20dot.png)\n\n`src="images/a dot.png"`\n';
  const talk = makeRecord('t1', 'Talk', markdown, {
    kind: 'talk',
    attachments: { 'img/a%20dot.png': ASSET },
  });
  const { pages, copies } = writeSlidePages(talk);
  const html = withAssets(pages[1]?.html ?? '', copies);
  expect(html).toContain(`<img src="asset://library/${ASSET}"`);
  expect(html.split('asset://')).toHaveLength(2);
});
