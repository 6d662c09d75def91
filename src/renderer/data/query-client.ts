import { QueryClient } from '@tanstack/react-query';

/**
 * What the window has read. The app tells of every change, so nothing goes stale by itself, and a
 * refused call is no flaky network: it is not tried again.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Infinity,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}
