import { expect, test } from 'vitest';
import { shortcodeSources } from './shortcode-sources';

test.each([
  ['{{< figure src="a.png" >}} {{% x  src = `b c.png` a="b" %}}', ['a.png', 'b c.png']],
  // Braces may stand in a source, and nowhere else.
  ['{{< figure src="{a}.png" >}}', ['{a}.png']],
  ['{{< figure {} src="a.png" >}}', []],
  ['{{< a src="b" src="c" >}}', ['b']],
  ['{{< a src="b\n" >}} {{< c src=\'d\' >}}', ['d']],
  ['{{< a src="b" }} src="c" >}}', ['b" }} src=']],
])('%j names %j', (text, sources) => {
  expect(shortcodeSources(text)).toEqual(sources);
});

test('a long text of sources that nothing ends is read to its end', () => {
  for (const unit of ['{{< src="', ' src="', ' src="\'', '{{<', '"'])
    expect(shortcodeSources(`{{< a${unit.repeat(50_000)}\n{{< b src='c' >}}`)).toContain('c');
});
