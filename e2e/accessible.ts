import { AxeBuilder } from '@axe-core/playwright';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, type Page } from './test';

/** The looks that the computer may ask for, each one step from the one before. The last one stays. */
const LOOKS = [
  { name: 'light, high contrast', colorScheme: 'light', contrast: 'more' },
  { name: 'dark, high contrast', colorScheme: 'dark', contrast: 'more' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
] as const;

type Look = (typeof LOOKS)[number];

/** A dialog that keeps all else from being used; it stands beside the root of the window. */
const MODAL_DIALOG = 'body > :not(#root) [role="dialog"][aria-modal="true"]';

/** Puts the page into a look. What fades has colours on its way that are not its own. */
async function wear(page: Page, { colorScheme, contrast }: Look): Promise<void> {
  const worn = page.locator(
    `html[data-mantine-color-scheme="${colorScheme}"]` +
      (contrast === 'more' ? '[data-high-contrast]' : ':not([data-high-contrast])'),
  );
  await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
  await expect(async () => {
    try {
      await worn.waitFor({ state: 'attached', timeout: 2_000 });
    } catch (error) {
      // A window that has just come up may not hear of a change: it is told again.
      await page.emulateMedia({ colorScheme: null });
      await page.emulateMedia({ colorScheme, contrast, reducedMotion: 'reduce' });
      throw error;
    }
  }).toPass({ timeout: 20_000 });
}

interface AxeColour {
  r: number;
  g: number;
  b: number;
  alpha: number;
  parseString(text: string): AxeColour;
}

/**
 * Whether a page has axe already, which is then made to read a colour only once in whatever words:
 * the same few take it a fifth of its time.
 */
function hasAxe(): boolean {
  const axe = Reflect.get(globalThis, 'axe') as
    | { readonly commons: { readonly color: { readonly Color: { prototype: AxeColour } } } }
    | undefined;
  if (axe === undefined) return false;
  const { prototype } = axe.commons.color.Color;
  if (Reflect.has(prototype, 'remembers')) return true;
  const { parseString } = prototype;
  const known = new Map<string, Omit<AxeColour, 'parseString'>>();
  prototype.parseString = function (text) {
    const colour = known.get(text);
    if (colour !== undefined) return Object.assign(this, colour);
    const { r, g, b, alpha } = parseString.call(this, text);
    known.set(text, { r, g, b, alpha });
    return this;
  };
  Reflect.set(prototype, 'remembers', true);
  return true;
}

/** Stands in for a WeakMap and a WeakSet: keeps the values in the objects themselves. */
const KEPT_IN_OBJECTS = `class {
  key = Symbol();
  has(object) { return Object.hasOwn(object, this.key); }
  get(object) { return object[this.key]; }
  set(object, value) { object[this.key] = value; return this; }
  add(object) { return this.set(object, true); }
}`;

/**
 * What axe would do for nothing, and what stands in its place: the app has no font whose words are
 * drawn as icons, so that all text is text, and no words that lead to an element are asked for.
 */
const NOT_NEEDED = [
  ['function _isIconLigature(textVNode) {', 'function _isIconLigature() { return false; '],
  [
    'function _getSelectorData(domTree) {',
    'function _getSelectorData() { return { classes: {}, tags: {}, attributes: {} }; ',
  ],
] as const;

/**
 * Axe's program, whose colours keep each of their channels in a map that is made while it loads:
 * to fill WeakMaps and to clear them away takes it a quarter of its time.
 */
function readAxe(): string {
  const near = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));
  const { source } = near('axe-core') as { readonly source: string };
  const needed = NOT_NEEDED.reduce((program, [before, after]) => {
    if (!program.includes(before)) throw new Error(`Axe has no more “${before}”.`);
    return program.replace(before, after);
  }, source);
  return `(() => {
    let WeakMap = ${KEPT_IN_OBJECTS}, WeakSet = WeakMap;
    ${needed};
    ({ WeakMap, WeakSet } = globalThis);
  })();`;
}

const AXE = readAxe();

/** Axe for a page, whose long program is sent only once to a page without frames. */
async function axeFor(page: Page): Promise<AxeBuilder> {
  const isThere = (await page.evaluate(hasAxe)) && page.frames().length === 1;
  // A second page, which axe would open for its own work, is what the app denies.
  const axe = new AxeBuilder({ page, axeSource: isThere ? ';' : AXE }).setLegacyMode(true);
  // What stands behind a dialog is looked at where it stands alone: it takes half the time.
  return (await page.locator(MODAL_DIALOG).count()) > 0 ? axe.exclude('#root') : axe;
}

/** The violations on the screen as it is now, each with the elements concerned. */
async function findViolations(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  // To tell all that is as it should be takes a third of the time.
  const axe = (await axeFor(page)).options({ resultTypes: ['violations'], selectors: false });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/**
 * Expects no violation of what is shown, in light and dark, where all text has 4.5 : 1, and in
 * high contrast, where it has 7 : 1. Leaves the page light. What is not about colours is the same
 * in every look, and looked at once.
 * @param screen names it, also its pictures in the folder `OUTLOUD_PICTURES`, if that is set
 */
export async function expectAccessible(page: Page, screen = 'screen'): Promise<void> {
  const pictures = process.env['OUTLOUD_PICTURES'];
  for (const look of LOOKS) {
    await wear(page, look);
    if (pictures) await page.screenshot({ path: join(pictures, `${screen}, ${look.name}.png`) });
    const colours = look.contrast === 'more' ? 'color-contrast-enhanced' : 'color-contrast';
    const rules = look === LOOKS.at(-1) ? [] : [colours];
    expect(await findViolations(page, rules), `${screen}, ${look.name}`).toEqual([]);
  }
  await page.emulateMedia({ reducedMotion: null });
}
