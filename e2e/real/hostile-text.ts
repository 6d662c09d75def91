/** Code that site generators and slide tools like to run, split at or swallow. */
export const HOSTILE_CODE = [
  '---',
  'title: not front matter',
  '---',
  '',
  'x := "{{< ref "nothing" >}} {{% raw %}}" // <!--more--> {{ .Title }} {% if %}',
  '<!-- theme: gaia -->',
  '\tif a < b && c > d { return `${e}` }',
  '',
  '',
  'release_notes: true   # "quotes" and \'quotes\' -- $x$ *y* _z_ \\n',
].join('\n');

/** A note with all that a blog or a deck could get wrong. */
export const HOSTILE_NOTE = [
  'The first sentence says it all. Prices are $5 and $10, and this {{< nothing >}} is text.',
  '',
  'A line that',
  'goes on in the next one, with `{{%` alone. %%a comment for nobody%%',
  '',
  '![A diagram](diagram.png)',
  '',
  '<!-- a comment in HTML for nobody -->',
  '',
  '## Code in {braces}',
  '',
  '```go {1,3}',
  HOSTILE_CODE,
  '```',
  '',
  '## Links',
  '',
  'See [[The other post]] and [[A note nobody sees]], and a footnote[^1].',
  '',
  '[^1]: The text of the footnote.',
  '',
  'theme: gaia',
  '',
  '- [x] done',
  '- [ ] to do',
  '',
  '| key | value |',
  '| --- | --- |',
  '| a | b |',
  '',
].join('\n');

/** A picture of two by two pixels. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8DAAMQQEgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);
