import { expect, test } from 'vitest';
import type { Generator } from '#core/publish/target';
import { bodyOf } from '#core/publish/home/rewriter';
import { preparePost } from '../testing/published-post';

/** What somebody puts into the file of a post that Outloud wrote, by generator. */
const RUN: readonly (readonly [Generator, string])[] = [
  ['hugo', '{{< youtube abc123 >}}'],
  ['hugo', '{{% tip %}}\n\nA tip.\n\n{{% /tip %}}'],
  ['jekyll', '{% include video.html id="abc" %}'],
  ['eleventy', '{% youtube "abc" %} by {{ author }}'],
  ['hexo', '{% youtube abc %}'],
  ['docusaurus', '<Video id="abc" />'],
  ['docusaurus', 'It is {new Date().getFullYear()} now.'],
];

test.each(RUN)(
  'what runs in a post of %s runs after it was taken home, and after later edits: %s',
  async (generator, run) => {
    const post = await preparePost(generator, undefined, 'The first one.\n\nThe second one.\n');
    await post.publish();
    post.changeThere((text) => text.replace('The second', `${run}\n\nThe second`));
    const there = post.there();
    const place = { id: post.id, target: 'blog' };
    expect(await post.api.publishing.takeHome(place)).toMatchObject({ left: [], asThere: [] });
    expect((await post.api.entries.views({ id: post.id })).markdown).toContain(run);
    expect(await post.publish()).toMatchObject({ refused: [] });
    expect(post.there()).toBe(there);
    await post.changeHere('The first one', 'My first one');
    expect(await post.publish()).toMatchObject({ refused: [] });
    expect(bodyOf(post.there())).toBe(bodyOf(there).replace('The first one', 'My first one'));
    expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  },
);

/** What is shown when it is typed here, by generator. */
const TYPED: readonly (readonly [Generator, string])[] = [
  ['hugo', 'See {{< youtube typed >}}, {{</* off */>}} and {{<'],
  ['jekyll', 'See {% include typed.html %}, {% raw %}{{ a }}{% endraw %}, {{ "{%" }} and {{'],
  ['eleventy', 'See {% typed %}, {# b #}, {% raw %}{{ a }}{% endraw %}, {{ "{#" }} and #}'],
  ['hexo', 'See {% typed %}, {% raw %}{{ a }}{% endraw %} and `{{ code }}`.'],
  ['docusaurus', "See {typed}, {''} and `{code}`.\n\nIt can import x\n\nimport x"],
];

test.each(TYPED)(
  'what was typed here is shown in %s however often it is written: %s',
  async (generator, typed) => {
    const post = await preparePost(generator, undefined, `${typed}\n\nThe end.\n`);
    await post.publish();
    const first = post.there();
    await post.publish();
    expect(post.there()).toBe(first);
    expect(await post.drifts()).toEqual({ planned: 'same', listed: 'same' });
  },
);
