import { useQuery } from '@tanstack/react-query';
import { api } from '../api';

/** The system that the window runs on; Linux until it is known. */
export function usePlatform(): 'linux' | 'mac' | 'windows' {
  const platform = useQuery({ queryKey: ['platform'], queryFn: () => api.desktop.platform() });
  return platform.data ?? 'linux';
}
