import { Button } from '@mantine/core';
import { takeFocus } from './take-focus';

/** Ends a dialog whose work is done. It takes the focus, which the button that began it had. */
export function DoneButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <Button ref={takeFocus} onClick={onClose}>
      Done
    </Button>
  );
}
