import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Target } from '#core/publish/target';
import { api } from '../api';
import { useTargets } from '../data/queries';

/** The blogs there are, and the one that a post goes to. */
interface BlogOf {
  /** Undefined until they are known. */
  readonly blogs: readonly Target[] | undefined;
  /** Undefined until it is known, and where there is none. */
  readonly blog: Target | undefined;
  /** Chooses another one, for the next post, too. */
  pick(name: string | null): void;
}

/**
 * The blog that a post goes to: the one chosen, else the one that it lies in, whichever was used
 * last, else that one, else the first.
 * @param asked the name of the blog that is chosen already
 */
export function useBlogOf(id: string, asked: string | null = null): BlogOf {
  const targets = useTargets();
  const [last, setLast] = useLocalStorage<string | null>({
    key: 'outloud-last-blog',
    defaultValue: null,
    getInitialValueInEffect: false,
  });
  const [picked, setPicked] = useState(asked);
  const states = useQuery({
    queryKey: ['publications', id],
    queryFn: () => api.publishing.states({ id }),
    staleTime: 0,
    gcTime: 0,
  });
  const find = (name: string | null | undefined) =>
    targets.data?.find((target) => target.name === name);
  return {
    blogs: targets.data,
    blog: states.isPending
      ? undefined
      : (find(picked) ?? find(states.data?.[0]?.target) ?? find(last) ?? targets.data?.[0]),
    pick: (name) => {
      setPicked(name);
      setLast(name);
    },
  };
}
