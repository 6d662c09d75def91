import { Modal, Table } from '@mantine/core';
import classes from './show-help.module.css';
import { KEYS_TOLD } from './show-keys';

/** The keys of a talk that is given. */
export function ShowHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keys" size={520}>
      <Table verticalSpacing={5}>
        <Table.Tbody>
          {KEYS_TOLD.map(([keys, what]) => (
            <Table.Tr key={what}>
              <Table.Th scope="row">
                {keys.split('  ').map((one) => (
                  <kbd key={one} className={classes.key}>
                    {one}
                  </kbd>
                ))}
              </Table.Th>
              <Table.Td>{what}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Modal>
  );
}
