// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { SavedSearches } from './saved-searches';

it('tells how a search is kept only once it is known that none is', () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const place = document.createElement('div');
  const root = createRoot(place);
  const show = (searches: readonly string[] | undefined): string => {
    act(() =>
      root.render(
        <MantineProvider env="test">
          <SavedSearches searches={searches} search="" onSearch={() => undefined} />
        </MantineProvider>,
      ),
    );
    const seen = place.cloneNode(true) as Element;
    for (const style of seen.querySelectorAll('style')) style.remove();
    return seen.textContent;
  };
  expect(show(undefined)).toBe('');
  expect(show(['tag:js'])).toBe('tag:js');
  expect(show([])).toBe('The bookmark beside a search keeps it here.');
  act(() => root.unmount());
});
