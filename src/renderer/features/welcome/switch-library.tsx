import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../api';
import { openPalette, Palette } from '../../look/palette';

const libraries = createSpotlight();
const [store] = libraries;

/** Opens the list of libraries. */
export const openLibraries = (): void => openPalette(libraries);

interface SwitchLibraryProps {
  /** The folder of the library that is open: it is not listed. */
  readonly here: string;
  readonly onChoose: (folder: string) => void;
}

/** Goes to another library that was open before. */
export function SwitchLibrary({ here, onChoose }: SwitchLibraryProps) {
  const [text, setText] = useState('');
  const { opened } = useSpotlight(store);
  const recent = useQuery({
    queryKey: ['recent-libraries', here],
    queryFn: () => api.desktop.recentLibraries(),
    // Asked anew whenever it is opened.
    enabled: opened,
    staleTime: 0,
  });
  const wanted = text.trim().toLowerCase();
  const others = (recent.data ?? []).filter(({ folder }) => folder !== here);
  const found = others.filter(({ folder }) => folder.toLowerCase().includes(wanted));

  return (
    <Palette
      store={store}
      query={text}
      onQueryChange={setText}
      title="Libraries"
      placeholder="Switch to a library"
      listed={found.map(({ folder }) => folder)}
    >
      {found.map(({ folder, name }) => (
        <Spotlight.Action
          key={folder}
          label={name}
          description={folder}
          leftSection={<IconFolder size={20} stroke={1.5} />}
          onClick={() => onChoose(folder)}
        />
      ))}
      {recent.isSuccess && found.length === 0 && (
        <Spotlight.Empty>
          {others.length === 0
            ? 'No other library was open yet. Open or create one from the File menu.'
            : 'No library has these letters.'}
        </Spotlight.Empty>
      )}
    </Palette>
  );
}
