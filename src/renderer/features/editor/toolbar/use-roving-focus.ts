import { type KeyboardEvent, type RefObject, useEffect } from 'react';

const CONTROLS = 'button:not(:disabled), [role="button"]:not([aria-disabled="true"])';

/**
 * Makes a toolbar one stop of the Tab key, with the arrow keys, Home and End moving inside it
 * (WAI-ARIA Authoring Practices, toolbar pattern).
 *
 * @returns what the toolbar's element listens with
 */
export function useRovingFocus(toolbar: RefObject<HTMLElement | null>) {
  const controlsOf = (): HTMLElement[] => [
    ...(toolbar.current?.querySelectorAll<HTMLElement>(CONTROLS) ?? []),
  ];
  const makeStop = (stop: HTMLElement | undefined): void => {
    for (const control of toolbar.current?.querySelectorAll<HTMLElement>('button') ?? []) {
      control.tabIndex = control === stop ? 0 : -1;
    }
  };

  // After every drawing: controls come, go and get disabled with the selection.
  useEffect(() => {
    const controls = controlsOf();
    makeStop(
      controls.find((control) => control.tabIndex === 0 && control.dataset.stop) ?? controls[0],
    );
  });

  return {
    onFocus: (event: { target: EventTarget }) => {
      const controls = controlsOf();
      const focused = controls.find((control) => control === event.target);
      if (!focused) return;
      for (const control of controls) delete control.dataset.stop;
      focused.dataset.stop = 'true';
      makeStop(focused);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const controls = controlsOf();
      const at = controls.findIndex((control) => control === document.activeElement);
      if (at < 0) return;
      const last = controls.length - 1;
      const next: Record<string, number> = {
        ArrowRight: at === last ? 0 : at + 1,
        ArrowLeft: at === 0 ? last : at - 1,
        Home: 0,
        End: last,
      };
      const target = next[event.key];
      if (target === undefined) return;
      event.preventDefault();
      controls[target]?.focus();
    },
  };
}
