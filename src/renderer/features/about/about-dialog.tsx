import { Button, Group, Modal, ScrollArea, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AboutFacts } from '#contract/desktop/about';
import { api } from '../../api';
import { Logo } from '../../look/logo';
import { attempt } from '../../look/notices';
import { ProblemAlert } from '../../parts/problem-alert';
import { SearchBox } from '../../parts/search-box';

interface AboutDialogProps {
  /** Whether the licences of its parts are shown at once. */
  readonly licences: boolean;
  readonly onClose: () => void;
}

/** Which Outloud this is, and whose work it is made of. */
export function AboutDialog({ licences, onClose }: AboutDialogProps) {
  const { data: facts, error } = useQuery({
    queryKey: ['about'],
    queryFn: () => api.about.facts(),
    staleTime: Infinity,
  });
  const [isListed, setListed] = useState(licences);
  return (
    <Modal opened onClose={onClose} title={licences ? 'Licences' : 'About Outloud'} size={620}>
      <Stack gap="md">
        <ProblemAlert title="What runs here can’t be told" problem={error} />
        {facts && (
          <Group gap="md" wrap="nowrap" align="flex-start">
            <Logo size={56} />
            <div>
              <Title order={3}>Outloud {facts.version}</Title>
              <Text size="sm" c="dimmed">
                Learning notes in, posts and talks out. Under the MIT licence, by the Outloud
                authors.
              </Text>
              <Text size="xs" c="dimmed" mt={4}>
                Electron {facts.electron} · Chromium {facts.chrome} · Node.js {facts.node}
              </Text>
            </div>
          </Group>
        )}
        {facts && !isListed && (
          <Group>
            <Button variant="default" size="xs" onClick={() => setListed(true)}>
              Licences of Its Parts
            </Button>
          </Group>
        )}
        {facts && isListed && <Licences licences={facts.licences} />}
      </Stack>
    </Modal>
  );
}

function Licences({ licences }: Pick<AboutFacts, 'licences'>) {
  const [text, setText] = useState('');
  if (licences === null) {
    return (
      <Text size="sm">
        This Outloud runs from its sources. “npm run licences” puts the licences of its parts
        together, as every package has them.
      </Text>
    );
  }
  const { parts, file } = licences;
  const wanted = text.trim().toLowerCase();
  const found = parts.filter(({ name, licence }) =>
    `${name} ${licence}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <Group justify="space-between" gap="md">
        <Text size="sm">
          Made with the work of others: {parts.length.toLocaleString('en')} packages.
        </Text>
        <Button
          variant="default"
          size="xs"
          onClick={() =>
            void attempt('The file was not shown', () => api.desktop.showInFolder({ path: file }))
          }
        >
          Show the File with All Texts
        </Button>
      </Group>
      <SearchBox label="Search the parts" text={text} onText={setText} />
      <ScrollArea
        h={230}
        type="auto"
        viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': 'Parts and their licences' }}
      >
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Part</Table.Th>
              <Table.Th>Version</Table.Th>
              <Table.Th>Licence</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.map(({ name, version, licence }) => (
              <Table.Tr key={`${name} ${version}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{version}</Table.Td>
                <Table.Td>{licence}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
    </>
  );
}
