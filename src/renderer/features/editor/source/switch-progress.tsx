import { Loader } from '@mantine/core';
import classes from '../toolbar/toolbar.module.css';

/** Tells that the other view is on its way; one can go on typing. */
export function SwitchProgress() {
  return (
    <div role="status" className={classes.progress}>
      <Loader size={12} color="gray" aria-hidden />
      Switching…
    </div>
  );
}
