// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type KeptForm, useKeptForm, useKeptText } from './use-kept-text';

const library = vi.hoisted(() => ({ folder: '' }));
vi.mock('../data/queries', () => ({ useLibrary: () => ({ data: library }) }));
vi.mock('../api', () => ({ api: { typing: { flush: () => undefined } } }));

let libraries = 0;
const opened: (() => void)[] = [];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  libraries += 1;
  library.folder = `/library-${libraries}`;
});

afterEach(() => {
  for (const close of opened.splice(0)) close();
  vi.unstubAllGlobals();
});

/** Draws something that gives back what a hook says. */
function open<T>(use: () => T): { readonly now: () => T; readonly close: () => void } {
  let said: { readonly value: T } | null = null;
  const root = createRoot(document.createElement('div'));
  function Probe(): ReactNode {
    said = { value: use() };
    return null;
  }
  act(() => root.render(<Probe />));
  const close = (): void => act(() => root.unmount());
  opened.push(close);
  return {
    now: () => {
      if (said === null) throw new Error('Nothing is drawn.');
      return said.value;
    },
    close,
  };
}

const openText = (name = 'win') => open(() => useKeptText(name));

test('a half-typed text is there again when its field is', () => {
  const field = openText();
  act(() => field.now()[1]('Halved the'));
  field.close();
  expect(openText().now()[0]).toBe('Halved the');
  expect(openText('remark').now()[0]).toBe('');
});

test('it is there again after a restart', async () => {
  const field = openText();
  act(() => field.now()[1]('Halved the'));
  vi.resetModules();
  const { readKeptText } = await import('./kept-texts');
  expect(readKeptText(`outloud-typed win ${library.folder}`)).toBe('Halved the');
});

test('another library does not show it', () => {
  const { folder } = library;
  const field = openText();
  act(() => field.now()[1]('Halved the'));
  field.close();
  library.folder = '/another';
  expect(openText().now()[0]).toBe('');
  library.folder = folder;
  expect(openText().now()[0]).toBe('Halved the');
});

test('what was kept goes, even when its field is gone by then, and leaves nothing behind', () => {
  const field = openText();
  act(() => field.now()[1]('Halved the build'));
  const [, set] = field.now();
  field.close();
  const again = openText();
  act(() => set((now) => (now === 'Halved the build' ? '' : now)));
  expect(again.now()[0]).toBe('');
  expect(localStorage.getItem(`outloud-typed win ${library.folder}`)).toBeNull();
});

test('a full storage loses nothing that is typed', () => {
  const field = openText();
  act(() => field.now()[1]('Halved'));
  const full = (): never => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  const { localStorage: storage } = window;
  const removeItem = vi.fn<(key: string) => void>((key) => storage.removeItem(key));
  vi.stubGlobal('localStorage', { setItem: full, removeItem });
  act(() => field.now()[1]('Halved the build'));
  field.close();
  expect(openText().now()[0]).toBe('Halved the build');
  expect(removeItem).toHaveBeenCalledOnce();
});

const FIRST = { text: '', day: '2026-07-01' };
type Ladder = typeof FIRST;
const openForm = (name: string | null = 'ladder', first: Ladder = FIRST) =>
  open<KeptForm<Ladder>>(() => useKeptForm(name, first));

test('a form has again what was typed, and the rest as at first', () => {
  const form = openForm();
  expect(form.now().isTouched).toBe(false);
  act(() => form.now().put({ text: '# Senior' }));
  act(() => form.now().put(({ text }) => ({ text: `${text}\n- Owns` })));
  form.close();
  const later = openForm('ladder', { text: '', day: '2026-07-02' });
  expect(later.now().fields).toEqual({ text: '# Senior\n- Owns', day: '2026-07-02' });
  expect(later.now().isTouched).toBe(true);
});

test('a form that is cleared is as at first, and can be put back', () => {
  const form = openForm();
  act(() => form.now().put({ text: '# Senior', day: '' }));
  const { fields } = form.now();
  act(() => form.now().clear());
  expect(form.now()).toMatchObject({ fields: FIRST, isTouched: false });
  act(() => form.now().put(fields));
  expect(form.now().fields).toEqual({ text: '# Senior', day: '' });
});

test('a form without a name keeps nothing for the next opening', () => {
  const form = openForm(null);
  act(() => form.now().put({ text: 'Changed' }));
  expect(form.now().fields.text).toBe('Changed');
  form.close();
  expect(openForm(null).now().fields).toEqual(FIRST);
});

test.each(['', 'no JSON', 'null', '7', '["x"]', '{"text":7,"other":"x","toString":"x"}'])(
  'a form does not stumble over %j in the storage',
  (kept) => {
    localStorage.setItem(`outloud-typed ladder ${library.folder}`, kept);
    expect(openForm().now().fields).toEqual(FIRST);
  },
);
