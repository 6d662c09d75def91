import { expect, it } from 'vitest';
import { withoutMarkup } from './without-markup';
import { withoutTags } from './without-tags';

it.each([
  ['a comment', 'a<!-- b\nc -->d', 'ad'],
  ['a comment of MDX', 'a{/* b */}c', 'ac'],
  ['a comment of Obsidian', 'a%%b\nc%%d', 'ad'],
  ['a comment without its end', 'a<!-- b', 'a<!-- b'],
  ['a tag of a template', 'a{% raw %}b', 'ab'],
  ['one that goes over a line', 'a{% b\nc %}', 'a{% b\nc %}'],
  ['a shortcode', 'a{{< b >}}c{{% d %}}e', 'ace'],
  ['a text in braces', 'a {"b"} {{ "c" }} {\'d\'} {`e`} f', 'a b c d e f'],
  ['one over a line', '{"a\nb"}', '{"a\nb"}'],
  ['what is filled in', '{`a ${b} c`}', 'a  c'],
  ['a footnote', 'a[^1] b', 'a b'],
  ['what a footnote says', '[^note]: a', ' a'],
  ['a callout', '[!tip] a [!NOTE]- b [!x]+ c', ' a  b  c'],
  ['a directive', ':::tip a\n::::', ' a\n'],
  ['two colons', 'a::b', 'a::b'],
  ['attributes', 'a {.wide} {#id} {b}', 'a   {b}'],
  ['attributes over a line', 'a {.b\nc}', 'a {.b\nc}'],
  ['the number of a footnote', 'a<sup id="x"><a href="#y">12</a></sup>b', 'ab'],
  ['other raised words', 'a<sup>12</sup>b', 'a12b'],
  ['a link', '[a b](https://x.example/y) c', 'a b c'],
  ['a link with brackets in its address', '[a](x_(y)_z) b', 'a b'],
  ['a link by a reference', '[a][b c] d', 'a d'],
  ['a picture', '![a](b.png)', 'a'],
  ['brackets', '[a] [b]', 'a b'],
  ['emphasis', '*a* **b** _c_ __d__ ~~e~~ ==f== `g`', 'a b c d e f g'],
  ['a name with lines in it', 'snake_case_name', 'snake_case_name'],
  ['the sign of an item', '- a\n* b\n+ c\n1. d\n23) e', 'a\nb\nc\nd\ne'],
  ['items in items, and in a quotation', '> - 1. a\n\t> b', 'a\nb'],
  ['the box of a task', '- [ ] a\n- [x] b\n- [X] c\n[ ] d', 'a\nb\nc\nd'],
  ['no item', 'a - b\n-c\n1.d\n1234567890. e', 'a - b\n-c\n1.d\n1234567890. e'],
  ['a command of a formula', '\\text{a}b \\x{c}', 'a b \\x{c}'],
  ['a text in quotes with its line ends', 'say "a\\nb\\tc\\rd"', 'say "a b c d"'],
  ['a text that does not end in quotes', '"a\\nb" c', '"a\\nb" c'],
])('a reader meets no markup: %s', (_, markdown, text) => {
  expect(withoutMarkup(markdown)).toBe(text);
});

it.each([
  ['elements of a line stand in words', 'a<b>b</b>c<EM class="x">d</EM>', 'abcd'],
  ['all others end them', 'a<p>b</p>c<br/>d', 'a b c d'],
  ['a name that goes on is another', 'a<bold>b', 'a b'],
  ['a sign in quotes ends no tag', 'a<i title="b > c">d<i title=\'>\'>e', 'ade'],
  ['a tag without its end is text', 'a <b c', 'a <b c'],
  ['an open quote goes on to the end', '<i title="a>b', '<i title="a>b'],
  ['one after it is read by itself', '<i "> <b>a', '<i "> a'],
  ['what begins with no letter is none', 'a < b > c <1> </>', 'a < b > c <1> </>'],
  ['a digit may be in a name', 'a<h1>b', 'a b'],
])('of tags %s', (_, html, text) => {
  expect(withoutTags(html)).toBe(text);
});
