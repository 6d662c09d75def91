import { expect, type Page } from '../test';
import { contentPolicy } from '../../src/main/content-policy';

/** What a page did of all that its policy forbids. */
export interface Tried {
  /** What had an effect. */
  readonly worked: readonly string[];
  /** The directives that were broken, each once. */
  readonly refused: readonly string[];
}

/** Stands for the nonce, which is another in each answer. */
const NONCE = 'N';

/** What a page of ours must refuse to do, as its browser names it. */
const REFUSED = [
  'base-uri',
  'connect-src',
  'font-src',
  'form-action',
  'frame-src',
  'img-src',
  'media-src',
  'object-src',
  'script-src',
  'script-src-attr',
  'script-src-elem',
  'style-src-attr',
  'style-src-elem',
  'worker-src',
];

/** The policy that came with a page, without its nonce; empty where there is none. */
async function readPolicy(page: Page): Promise<string> {
  const policy = await page.evaluate(async () => {
    const answer = await fetch(location.pathname);
    return answer.headers.get('Content-Security-Policy') ?? '';
  });
  return policy.replaceAll(/'nonce-[^']+'/g, `'nonce-${NONCE}'`);
}

/**
 * Tries, in the page, what an attacker would who could write into it. A page without a policy does
 * all of it that needs no network.
 */
export async function tryForbidden(): Promise<Tried> {
  const refused = new Set<string>();
  const onRefusal = ({ effectiveDirective }: SecurityPolicyViolationEvent): void => {
    refused.add(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onRefusal);
  const worked = new Set<string>();
  const told = window as unknown as { worked?: (name: string) => void };
  told.worked = (name) => void worked.add(name);
  // What runs code for a debugger may do what the page may not, until it has waited once.
  const pause = (): Promise<void> => new Promise((done) => setTimeout(done, 50));
  await pause();

  const box = document.createElement('div');
  document.body.append(box);
  const add = (name: string, attributes: Readonly<Record<string, string>>, text = ''): Element => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    box.append(element);
    return element;
  };
  const attempt = async (act: () => unknown): Promise<void> => {
    try {
      await act();
    } catch {
      // Refused.
    }
  };

  add('script', {}, 'worked("an inline script")');
  add('script', { src: 'https://scripts.example/a.js' });
  const button = add('button', { onclick: 'worked("an inline handler")' });
  if (button instanceof HTMLElement) button.click();
  // Called by name: in tests of our own code they are rightly forbidden.
  const run = Reflect.get(window, 'eval') as (code: string) => unknown;
  const Code = Reflect.get(window, 'Function') as unknown as new (code: string) => () => unknown;
  await attempt(() => run('worked("eval")'));
  await attempt(() => new Code('worked("new Function")')());
  await attempt(() => setTimeout('worked("a timer’s text")' as unknown as () => void, 0));
  const module: string = 'data:text/javascript,worked("a module in its address")';
  await attempt(() => import(/* @vite-ignore */ module));

  box.insertAdjacentHTML('beforeend', '<p style="position: fixed; top: 7px">x</p>');
  const paragraph = box.querySelector('p');
  if (paragraph && getComputedStyle(paragraph).top === '7px') worked.add('a style attribute');
  add('style', {}, '.styled { position: fixed; top: 8px }');
  const styled = add('p', { class: 'styled' });
  if (getComputedStyle(styled).top === '8px') worked.add('an inline style');

  add('img', { src: 'https://pictures.example/a.png' });
  add('audio', { src: 'https://sounds.example/a.mp3' });
  add('iframe', { src: 'https://frames.example/' });
  add('object', { data: 'https://objects.example/a.swf' });
  add('base', { href: 'https://base.example/' });
  await attempt(() => new FontFace('x', 'url(https://fonts.example/a.woff2)').load());
  await attempt(() => fetch('https://requests.example/'));
  await attempt(() => new WebSocket('wss://sockets.example/'));
  await attempt(() => navigator.sendBeacon('https://beacons.example/'));
  await attempt(() => new Worker('data:text/javascript,0'));
  const form = add('form', { action: 'https://forms.example/', method: 'post' });
  if (form instanceof HTMLFormElement) form.submit();

  for (let round = 0; round < 10; round += 1) await pause();
  box.remove();
  document.removeEventListener('securitypolicyviolation', onRefusal);
  return { worked: [...worked].toSorted(), refused: [...refused].toSorted() };
}

/**
 * Expects of a page of ours that the policy of releases came with it, and that the page refuses
 * what it forbids: so in tests, in development and in a package.
 */
export async function expectPolicy(page: Page): Promise<void> {
  expect(await readPolicy(page)).toBe(contentPolicy(NONCE));
  expect(await page.evaluate(tryForbidden)).toEqual({ worked: [], refused: REFUSED });
}
