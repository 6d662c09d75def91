import { createElement, lazy, Suspense, type ComponentType, type ReactElement } from 'react';
import { notifyWhile } from './notices';

/**
 * A part of the window whose code is read when it is first shown, so that the first screen does
 * without it. Where that takes longer than a moment, it is said.
 */
export function late<Props extends object>(
  read: () => Promise<ComponentType<Props>>,
): (props: Props) => ReactElement {
  const Part = lazy(async () => ({ default: await notifyWhile('One moment…', read) }));
  return function Late(props) {
    return <Suspense>{createElement<Props>(Part, props)}</Suspense>;
  };
}
