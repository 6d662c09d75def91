import { expect, it } from 'vitest';
import { GENERATORS } from '../target';
import { plan, post, textOf } from '../testing/plan-posts';
import { dialectOf } from './dialects';

/** What every object has, and a text may be about. */
const NAMES = ['__proto__', 'constructor', 'hasOwnProperty', '__defineGetter__'];

function write(generator: (typeof GENERATORS)[number], markdown: string): string {
  const planned = plan([post('p1', 'P', markdown)], ['p1'], { dialect: dialectOf({ generator }) });
  return textOf(planned, 'p1');
}

it.each(GENERATORS)('%s is written words that are names of every object', (generator) => {
  for (const name of NAMES) {
    const property = write(generator, `---\n? ${name}\n: kept so\n---\n\nText.`);
    expect(property, name).toContain(`${name}: `);
    expect(property, name).toContain('kept so');
    const callout = write(generator, `> [!${name}]\n> Said.`);
    const html = write(generator, `<p ${name}="x">a *b*</p>\n\nc <b ${name}="y">d</b>`);
    expect(callout + html, name).not.toMatch(/native code|\[object/);
    expect(callout, name).toContain('Said.');
  }
});
