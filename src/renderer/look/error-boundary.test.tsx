// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, StrictMode, useEffect, useState, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WindowFault } from '#contract/faults/fault';
import { onDiagnosticsAsked } from './ask-for-diagnostics';
import { ErrorBoundary } from './error-boundary';

const faults = vi.hoisted(() => [] as WindowFault[]);
vi.mock('../api', () => ({
  api: { diagnostics: { fault: async (fault: WindowFault) => void faults.push(fault) } },
}));

let root: Root;
let place: HTMLElement;
/** What the panel does when it is drawn. */
let breaks: unknown;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  // React tells of each error on the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  faults.length = 0;
  breaks = null;
  place = document.createElement('div');
  document.body.append(place);
  root = createRoot(place, { onCaughtError: () => undefined });
});

afterEach(() => {
  act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Panel({ text = 'Here' }: { readonly text?: string }): ReactNode {
  if (breaks !== null) throw breaks;
  return <p>{text}</p>;
}

const draw = (content: ReactNode): void =>
  act(() =>
    root.render(
      <StrictMode>
        <MantineProvider>{content}</MantineProvider>
      </StrictMode>,
    ),
  );
const seen = (): string =>
  [...document.querySelectorAll('p, [role="alert"], [role="dialog"]')]
    .map(({ textContent }) => textContent)
    .join(' ');
const press = (label: string): void => {
  const button = [...document.querySelectorAll('button')].find(
    (one) => one.textContent === label || one.getAttribute('aria-label') === label,
  );
  if (button === undefined) throw new Error(`There is no button “${label}”.`);
  act(() => button.click());
};

test('a panel that stops takes no other with it, is noted, and can be tried again', () => {
  breaks = new RangeError('Out of my title');
  draw(
    <>
      <ErrorBoundary panel="check">
        <Panel />
      </ErrorBoundary>
      <p>The text goes on</p>
    </>,
  );
  expect(seen()).toContain('The check stopped');
  expect(seen()).toContain('The text goes on');
  expect(document.querySelector('[role="alert"]')).not.toBeNull();
  expect(faults[0]).toMatchObject({ how: 'panel', panel: 'check', name: 'RangeError' });
  expect(JSON.stringify(faults)).not.toContain('title');

  press('Try again');
  expect(seen()).toContain('The check stopped');
  breaks = null;
  press('Try again');
  expect(seen()).toBe('Here The text goes on');
});

test('offers to copy diagnostics', () => {
  const asked = vi.fn<() => void>();
  const end = onDiagnosticsAsked(asked);
  breaks = new Error('x');
  draw(
    <ErrorBoundary panel="graph">
      <Panel />
    </ErrorBoundary>,
  );
  press('Copy Diagnostics…');
  expect(asked).toHaveBeenCalledOnce();
  end();
});

test.each([null, undefined, 'text', 0])('stops for %j that is thrown, too', (thrown) => {
  const Thrower = (): ReactNode => {
    throw thrown;
  };
  draw(
    <ErrorBoundary panel="home">
      <Thrower />
    </ErrorBoundary>,
  );
  expect(seen()).toContain('The home page stopped');
});

test('shows another thing when there is another to show', () => {
  const at = (shown: string): ReactNode => (
    <ErrorBoundary panel="section" shown={shown}>
      <Panel text={shown} />
    </ErrorBoundary>
  );
  breaks = new Error('x');
  draw(at('tags'));
  expect(seen()).toContain('This list stopped');
  breaks = null;
  draw(at('trash'));
  expect(seen()).toBe('trash');
});

test('what lies over the window says so over it, and closes', () => {
  const onClose = vi.fn<() => void>(() => {
    breaks = null;
  });
  breaks = new Error('x');
  draw(
    <ErrorBoundary panel="dialog" over onClose={onClose}>
      <Panel />
    </ErrorBoundary>,
  );
  expect(document.querySelector('[role="dialog"]')?.textContent).toContain('This dialog stopped');
  act(() => {
    document.querySelector<HTMLElement>('.mantine-Modal-close')?.click();
  });
  expect(onClose).toHaveBeenCalledOnce();
  expect(seen()).toContain('Here');
});

test('what a panel holds back is handed over when the panel stops', () => {
  const saved: string[] = [];
  const typing: { type: (text: string) => void } = { type: () => undefined };
  /** As editors do: what was typed last is reported when they go. */
  function Editor(): ReactNode {
    const [text, setText] = useState('');
    useEffect(() => {
      typing.type = setText;
    }, []);
    useEffect(() => () => void saved.push(text), [text]);
    return text === 'Half a sentence' && breaks !== null ? <Panel /> : <p>{text}</p>;
  }
  draw(
    <ErrorBoundary panel="editor">
      <Editor />
    </ErrorBoundary>,
  );
  act(() => typing.type('Half a'));
  breaks = new Error('x');
  act(() => typing.type('Half a sentence'));
  expect(seen()).toContain('The editor stopped');
  expect(saved).toContain('Half a');
});
