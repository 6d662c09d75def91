import { useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Target } from '#core/publish/target';
import { api } from '../api';
import { useTargets } from '../data/queries';
import { chooseBlog } from './choose-blog';

/** The blogs there are, and the one that a post goes to. */
interface BlogOf {
  /** Undefined until they are known. */
  readonly blogs: readonly Target[] | undefined;
  /** Undefined until it is known, and where there is none. */
  readonly blog: Target | undefined;
  /** Chooses another one, for the next post, too. */
  pick(name: string | null): void;
}

/** @param asked the name of the blog that is chosen already */
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
  const holding = states.data ?? [];
  return {
    blogs: targets.data,
    blog: states.isPending ? undefined : chooseBlog(targets.data ?? [], { picked, holding, last }),
    pick: (name) => {
      setPicked(name);
      setLast(name);
    },
  };
}
