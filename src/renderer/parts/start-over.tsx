import { Button } from '@mantine/core';
import { notify } from '../look/notices';
import type { KeptForm } from './use-kept-text';

/** Empties a form whose text waits from one opening to the next; there only where some does. */
export function StartOver<Fields>({ form }: { readonly form: KeptForm<Fields> }) {
  if (!form.isTouched) return null;
  return (
    <Button
      variant="subtle"
      mr="auto"
      onClick={({ currentTarget }) => {
        const { fields } = form;
        // The button goes, so the focus has to go elsewhere.
        currentTarget.form?.querySelector<HTMLElement>('[data-autofocus]')?.focus();
        form.clear();
        notify('The form is as it was at first.', { label: 'Undo', run: () => form.put(fields) });
      }}
    >
      Start Over
    </Button>
  );
}
