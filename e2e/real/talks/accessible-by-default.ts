import { drawPicture } from './draw-picture';
import { fence, type FixtureTalk, slide } from './fixture-talk';

const DIV = `<div class="button" onclick="save()">
  <img src="disk.png">
</div>`;

const BUTTON = `<button type="button" onclick="save()">
  <img src="disk.png" alt="" /> Save
</button>`;

const CSS = `:focus-visible {
  outline: 3px solid CanvasText;
  outline-offset: 2px;
}

@media (prefers-reduced-motion: reduce) {
  * { animation: none !important; }
}`;

const JSX = `export function Field({ label, error, ...props }) {
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{label}</label>
      <input id={id} aria-invalid={Boolean(error)} {...props} />
      {error && <p role="alert">{error}</p>}
    </>
  );
}`;

const TEST = `test('the dialog can be closed by keyboard', async ({ page }) => {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
});`;

const MARKDOWN = `---
slot: 20
abstract: Most of accessibility is not doing too much.
bio: Sam Adeyemi reads the web with a braille line.
---

## A button that is none {priority=must}

${fence('html', DIV)}

:::notes
I cannot press this. Neither can your tests.
:::

### A button {priority=must}

${fence('html', BUTTON)}

:::notes
Fewer bytes, and it comes with a keyboard.
:::

### What comes for free

| Element | Keyboard | Name | State |
| --- | --- | --- | --- |
| \`<button>\` | <kbd>Enter</kbd>, <kbd>Space</kbd> | its text | \`disabled\` |
| \`<a href>\` | <kbd>Enter</kbd> | its text | visited |
| \`<input>\` | all of it | its label | \`invalid\` |

:::notes
Read one row only, the first one.
:::

## Names {priority=must}

![A form with three fields, none of them labelled|500](form.png)

What is the *second* field?

:::notes
Wait. This is what I hear every day: “edit, edit, edit”.
:::

### One component, done once

${fence('jsx', JSX)}

:::notes
Do it in the library, and nobody has to remember it.
:::

## Seeing where you are {priority=should}

${fence('css', CSS)}

:::notes
Whoever removes the outline has never lost a mouse.
:::

### Contrast

- 4.5 : 1 for text
- 3 : 1 for large text and for borders
- 7 : 1 for slides, for the back row

Compute it from $L = 0.2126 R + 0.7152 G + 0.0722 B$.

:::notes
This slide has fifteen to one; I measured.
:::

### A picture of two themes {priority=may}

![Light theme](light.png) ![Dark theme](dark.png)

:::notes
Both of them pass, and the dark one took longer.
:::

## Test it {priority=must demo=local minutes=3}

Keyboard only: unplug the mouse **now**.

:::notes
Turn the speech on before you walk on stage.
:::

### Test it, written down {demo=fallback}

${fence('ts', TEST)}

:::notes
If the speech is silent, show the test in its place.
:::

### What tools find {priority=may}

About *a third*. The rest needs a person.

1. Run axe
2. Use the keyboard
3. Ask somebody who can’t see your screen

:::notes
Pay them, too. I say so as somebody who is asked a lot.
:::

## Begin here {priority=must}

- [ ] Unplug the mouse
- [ ] Look for \`onclick\` on a \`div\`
- [ ] Look for \`outline: none\`

More at [the patterns guide](https://example.org/aria?a=1&b=2#dialog).

:::notes
If they do only the first, I am happy.
:::
`;

export const ACCESSIBLE_BY_DEFAULT: FixtureTalk = {
  name: 'accessible-by-default',
  title: 'Accessible by default',
  markdown: MARKDOWN,
  pictures: {
    'form.png': drawPicture(500, 300, 240),
    'light.png': drawPicture(480, 300, 250),
    'dark.png': drawPicture(480, 300, 40),
  },
  slides: [
    slide('Accessible by default'),
    slide('A button that is none', { notes: ['Neither can your tests'], code: [DIV] }),
    slide('A button', { notes: ['it comes with a keyboard'], code: [BUTTON] }),
    slide('What comes for free', {
      notes: ['Read one row only'],
      shown: ['<button>', 'its text', '<a href>', 'visited'],
    }),
    slide('Names', {
      notes: ['This is what I hear every day'],
      shown: ['What is the second field?'],
    }),
    slide('One component, done once', {
      notes: ['nobody has to remember it'],
      code: [JSX],
    }),
    slide('Seeing where you are', { notes: ['has never lost a mouse'], code: [CSS] }),
    slide('Contrast', {
      notes: ['fifteen to one; I measured'],
      shown: ['4.5 : 1 for text', '7 : 1 for slides, for the back row'],
    }),
    slide('A picture of two themes', { notes: ['the dark one took longer'] }),
    slide('Test it', {
      notes: ['before you walk on stage'],
      shown: ['Keyboard only: unplug the mouse now.'],
    }),
    slide('Test it, written down', {
      notes: ['show the test in its place'],
      code: [TEST],
    }),
    slide('What tools find', {
      notes: ['I say so as somebody who is asked a lot'],
      shown: ['About a third', 'Use the keyboard'],
    }),
    slide('Begin here', {
      notes: ['If they do only the first'],
      shown: ['Unplug the mouse', 'Look for onclick on a div', 'the patterns guide'],
    }),
  ],
};
