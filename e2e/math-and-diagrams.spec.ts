import { expect, test } from './test';
import { expectAccessible } from './accessible';
import { oneWindow } from './one-window';
import { clickBehind, openMarkdown, savedMarkdown } from './source-window';
import { entryText } from './window';

const here = oneWindow('math-and-diagrams');
const text = () => entryText(here.page);
const picture = () => text().locator('.diagram img');
const problem = () => text().locator('.drawing-problem');

test('formulas are drawn in the text and as blocks, and edited beside their drawing', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Maths', 'so $x^2$ it is\n\n$$\n\\frac{a}{b}\n$$\n');
  const inline = text().locator('p').getByRole('img', { name: 'Formula: x^2' });
  const block = text().locator('.source-block');
  await expect(inline).toContainText('x2');
  await expect(block.getByRole('img', { name: 'Formula: \\frac{a}{b}' })).toBeVisible();
  const source = block.getByRole('textbox', { name: 'Formula (LaTeX)' });
  await expect(source).toBeHidden();
  await block.getByRole('img').click();
  await expect(source).toBeFocused();
  await source.fill('\\frac{a}{b} +\n\\sqrt{2');
  await expect(problem()).toContainText(['Line 2: “}” is missing at the end.']);
  await source.fill('\\sqrt{2}');
  await expect(block.getByRole('img', { name: 'Formula: \\sqrt{2}' })).toBeVisible();
  await expect.poll(() => savedMarkdown(page, id)).toContain('$$\n\\sqrt{2}\n$$');
  await inline.click();
  const field = text().locator('p').getByRole('textbox', { name: 'Formula (LaTeX)' });
  await expect(field).toBeFocused();
  await page.keyboard.type(' + y');
  await expect(text().getByRole('img', { name: 'Formula: x^2 + y' })).toBeVisible();
  await field.fill('y^3');
  await expect(text().getByRole('img', { name: 'Formula: y^3' })).toBeVisible();
});

test('by keyboard: the arrows select a formula, Enter edits it, Escape leaves it', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Keys', 'before\n\n$$\na\n$$\n\nafter\n');
  await expect(text().getByRole('img', { name: 'Formula: a' })).toBeVisible();
  await clickBehind(page, 'before');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(text().getByRole('textbox', { name: 'Formula (LaTeX)' })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type('+\\nonsense');
  await expect(problem()).toHaveText('\\nonsense is no command of LaTeX’s maths.');
  for (let count = 0; count < 10; count += 1) await page.keyboard.press('Backspace');
  await expect(text().getByRole('img', { name: 'Formula: a' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(text()).toBeFocused();
  await expect.poll(() => savedMarkdown(page, id)).toContain('$$\na\n$$');
});

test('what is typed on a selected formula goes into it, and Undo takes it back', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Typed on', 'before $a$ it\n\n$$\nb\n$$\n\nafter\n');
  await expect(text().getByRole('img', { name: 'Formula: a' })).toBeVisible();
  await clickBehind(page, 'before ');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('+1');
  await expect(text().locator('p').getByRole('textbox')).toBeFocused();
  await expect(text().getByRole('img', { name: 'Formula: a+1' })).toBeVisible();
  await page.keyboard.press('Escape');
  await clickBehind(page, ' it');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('+2');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('before $a+1$ it\n\n$$\nb+2\n$$\n\nafter\n');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(page, id)).toContain('$$\nb\n$$\n\nafter\n');
});

test('an empty diagram offers examples, and Undo takes one back', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'No diagram yet', 'words\n\n```mermaid\n```\n');
  const flowchart = text().getByRole('button', { name: 'Flowchart' });
  await expect(flowchart).toBeVisible();
  await expectAccessible(page, 'no diagram yet');
  await flowchart.click();
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  await expect(flowchart).toBeHidden();
  await expect(text()).toBeFocused();
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('```mermaid\nflowchart LR\n  A[Request]');
  await page.keyboard.press('ControlOrMeta+z');
  await expect.poll(() => savedMarkdown(page, id)).toBe('words\n\n```mermaid\n```\n');
});

test('the menu that / opens puts in a formula, ready to be written, and a diagram', async () => {
  const { page } = here;
  const id = await openMarkdown(page, 'Menu', 'words\n');
  await clickBehind(page, 'words');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/formula');
  await page.keyboard.press('Enter');
  await expect(text().getByRole('textbox', { name: 'Formula (LaTeX)' })).toBeFocused();
  await page.keyboard.type('e^x');
  await expect(text().getByRole('img', { name: 'Formula: e^x' })).toBeVisible();
  await clickBehind(page, 'words');
  await page.keyboard.press('Enter');
  await page.keyboard.type('/diagram');
  await page.keyboard.press('Enter');
  await page.keyboard.type('pie');
  await expect
    .poll(() => savedMarkdown(page, id))
    .toBe('words\n\n```mermaid\npie\n```\n\n$$\ne^x\n$$\n');
});

test('dollars typed around LaTeX make a formula; prices and variables stay words', async () => {
  const { page } = here;
  const { keyboard } = page;
  const id = await openMarkdown(page, 'Typed', 'With\n');
  await clickBehind(page, 'With');
  await keyboard.type(' $n$ layers, $5 or $6 in $HOME:$PATH it is $r^n$');
  await keyboard.press('Enter');
  await keyboard.type('on $x$ ');
  await keyboard.press('ControlOrMeta+z');
  await expect(text().getByRole('img', { name: 'Formula: r^n' })).toBeVisible();
  await expect
    .poll(() => savedMarkdown(page, id))
    .toContain('With $n$ layers, \\$5 or \\$6 in \\$HOME:\\$PATH it is $r^n$\n\non \\$x$');
});

test('from a formula the keys go on to the text below, made where none is', async () => {
  const { page } = here;
  const { keyboard } = page;
  const id = await openMarkdown(page, 'Onward', 'words\n');
  await clickBehind(page, 'words');
  await keyboard.press('Enter');
  await keyboard.type('/formula');
  await keyboard.press('Enter');
  const field = text().getByRole('textbox', { name: 'Formula (LaTeX)' });
  await expect(field).toBeFocused();
  await keyboard.type('x');
  await keyboard.press('ControlOrMeta+Enter');
  await keyboard.type('below');
  await text().getByRole('img', { name: 'Formula: x' }).click();
  await expect(field).toBeFocused();
  await keyboard.press('End');
  await keyboard.press('ArrowDown');
  await keyboard.type('right ');
  await expect.poll(() => savedMarkdown(page, id)).toBe('words\n\n$$\nx\n$$\n\nright below\n');
});

test('a diagram is drawn beside its source, follows it, and says which line is wrong', async () => {
  const { page } = here;
  await openMarkdown(page, 'Flow', '```mermaid\nflowchart LR\n  A --> B\n```\n');
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  const before = (await picture().getAttribute('src')) ?? '';
  const width = () => picture().evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(50);
  await expect(picture()).toHaveAttribute('alt', 'Diagram: flowchart LR\n  A --> B');
  await clickBehind(page, '--> B');
  await page.keyboard.type(' --> C');
  await expect(picture()).toHaveAttribute('alt', /B --> C$/);
  await expect(picture()).not.toHaveAttribute('src', before);
  await page.keyboard.press('Enter');
  await page.keyboard.type('C --> [');
  await expect(problem()).toContainText('Line 3:');
  await expect(picture()).toBeVisible();
});

for (const [name, source] of [
  ['sequence', 'sequenceDiagram\n  A->>B: Hello'],
  ['state', 'stateDiagram-v2\n  [*] --> Still'],
  ['class', 'classDiagram\n  Animal <|-- Duck'],
  ['pie', 'pie\n  "a" : 1\n  "b" : 2'],
  ['gantt', 'gantt\n  section A\n  One :a1, 2024-01-01, 3d'],
  ['git', 'gitGraph\n  commit\n  branch b\n  commit'],
] as const) {
  test(`a ${name} diagram is drawn`, async () => {
    await openMarkdown(here.page, `Kind ${name}`, `\`\`\`mermaid\n${source}\n\`\`\`\n`);
    await expect(picture()).toBeVisible({ timeout: 30_000 });
    await expect
      .poll(() => picture().evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(20);
  });
}

test('a Gantt chart has a width of its own', async () => {
  await openMarkdown(
    here.page,
    'Gantt',
    '```mermaid\ngantt\n  section A\n  One :a1, 2024-01-01, 3d\n```\n',
  );
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  await expect
    .poll(() => picture().evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBe(760);
});

test('what is no diagram says so in plain words', async () => {
  await openMarkdown(here.page, 'None', '```mermaid\nnonsense\n```\n');
  await expect(problem()).toContainText('Line 1: The first word names no kind of diagram.');
});

test('the lines of a drawing stand out from the ground in each look', async () => {
  for (const [dark, high, line] of [
    [false, false, '#65625d'],
    [true, false, '#a5a4a2'],
    [false, true, '#3a3835'],
    [true, true, '#dcdbd9'],
  ] as const) {
    const drawn = await here.page.evaluate(
      (diagram) => {
        const bridge = Reflect.get(globalThis, 'outloud') as {
          call(noun: string, verb: string, argument: unknown): Promise<unknown>;
        };
        return bridge.call('desktop', 'drawDiagram', diagram);
      },
      { source: 'flowchart LR\n  A --> B', dark, high },
    );
    expect(JSON.stringify(drawn)).toContain(`stroke:${line}`);
  }
});

test('the drawing follows the dark theme and high contrast', async () => {
  const { page } = here;
  await page.emulateMedia({ colorScheme: 'light' });
  await openMarkdown(page, 'Dark', '```mermaid\nflowchart LR\n  A --> B\n```\n');
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  const light = await picture().getAttribute('src');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(picture()).not.toHaveAttribute('src', light ?? '');
  const dark = await picture().getAttribute('src');
  await page.emulateMedia({ colorScheme: 'dark', contrast: 'more' });
  await expect(picture()).not.toHaveAttribute('src', dark ?? '');
  await page.emulateMedia({ colorScheme: 'light', contrast: 'no-preference' });
});

test('a hostile diagram or formula runs nothing, hangs nothing, and stays in its box', async () => {
  test.setTimeout(90_000);
  const { page } = here;
  const bomb = `\\def\\a{${'x'.repeat(2000)}}${'\\a'.repeat(900)}`;
  const side = (name: string): string =>
    Array.from({ length: 22 }, (_, number) => `${name}${number}`).join(' & ');
  const many = `${side('a')} --> ${side('b')}`;
  await openMarkdown(
    page,
    'Hostile',
    [
      '```mermaid\nflowchart LR\n  A["<img src=x onerror=\'window.pwned=1\'><script>window.pwned=1</script>"] --> B\n  click A href "javascript:window.pwned=1"\n```',
      `$$\n${bomb}\n$$`,
      '$$\n\\href{javascript:window.pwned=1}{x}\n$$',
      '$$\n\\kern{-900em}\\rule{900em}{900em}\\raise{900em}{y}\n$$',
      `\`\`\`mermaid\n%%{init: {"securityLevel": "loose", "maxEdges": 99999}}%%\nflowchart TD\n${many}\n\`\`\``,
      'still here',
    ].join('\n\n'),
  );
  await expect(text().getByText('takes too long')).toBeVisible({ timeout: 20_000 });
  // While both are at work, the text takes what is typed.
  await clickBehind(page, 'still here');
  await page.keyboard.type(' and typing');
  await expect(text().getByText('still here and typing')).toBeVisible();
  await expect(picture().first()).toBeVisible({ timeout: 40_000 });
  await text().locator('.code-block').last().scrollIntoViewIfNeeded();
  await expect(text().locator('.diagram').last()).toHaveAttribute('data-state', /shown|problem/, {
    timeout: 40_000,
  });
  expect(await page.evaluate(() => Reflect.get(globalThis, 'pwned'))).toBeUndefined();
  const box = await text().boundingBox();
  for (const drawing of await text().locator('.drawing').all()) {
    const inside = await drawing.boundingBox();
    expect((inside?.x ?? 0) + (inside?.width ?? 0)).toBeLessThanOrEqual(
      (box?.x ?? 0) + (box?.width ?? 0) + 1,
    );
  }
  // The window still draws.
  await openMarkdown(page, 'After', '$z$\n\n```mermaid\npie\n  "a" : 1\n```\n');
  await expect(text().getByRole('img', { name: 'Formula: z' })).toBeVisible();
  await expect(picture()).toBeVisible({ timeout: 30_000 });
});

test('no violation', async () => {
  const { page } = here;
  await openMarkdown(
    page,
    'Axe',
    'a $x$ b $\\wrong$\n\n$$\n\\int_0^1 x\n$$\n\n$$\n\\frac{a\n$$\n\n```mermaid\npie\n  "a" : 1\n```\n\n```mermaid\nnonsense\n```\n',
  );
  await expect(picture()).toBeVisible({ timeout: 30_000 });
  await expect(problem().last()).not.toBeEmpty();
  await expectAccessible(page, 'math and diagrams');
});
