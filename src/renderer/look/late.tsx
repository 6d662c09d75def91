import {
  createElement,
  lazy,
  Suspense,
  type ComponentType,
  type ReactElement,
  type ReactNode,
} from 'react';
import { notifyWhile } from './notices';

type PropsOf<Part> = Part extends (props: infer Props extends object) => ReactNode ? Props : never;

/**
 * A part of the window whose code is read when it is first shown, so that the first screen does
 * without it. Where that takes longer than a moment, it is said.
 *
 * @param read reads the file; @param name of the part in it
 */
export function late<File, Name extends keyof File>(
  read: () => Promise<File>,
  name: Name,
): (props: PropsOf<File[Name]>) => ReactElement {
  type Props = PropsOf<File[Name]>;
  const Part = lazy(async () => {
    const file = await notifyWhile('One moment…', read);
    return { default: file[name] as ComponentType<Props> };
  });
  return function Late(props) {
    return <Suspense>{createElement(Part as ComponentType<Props>, props)}</Suspense>;
  };
}
