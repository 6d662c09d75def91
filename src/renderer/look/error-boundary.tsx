import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { QueryClientContext } from '@tanstack/react-query';
import { Component, useContext, type ReactNode } from 'react';
import { PANELS, type PanelName } from '#contract/faults/panels';
import { describeProblem } from '#core/problem';
import { noteFault } from '../data/faults';
import { askForDiagnostics } from './ask-for-diagnostics';

interface ErrorBoundaryProps {
  /** What is shown here, for the message and the log. */
  readonly panel: PanelName;
  /** Whether it lies over the window: then what it says does so, too. */
  readonly over?: boolean;
  /** Closes what lies over the window. */
  readonly onClose?: () => void;
  /** When this is another, there is another thing to show, which is tried. */
  readonly shown?: unknown;
  readonly children: ReactNode;
}

interface Stopped {
  readonly thrown: unknown;
}

/**
 * Keeps a fault in one panel from taking the others with it. What was typed in it is kept: editors
 * and forms hand it over when they go.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { stopped: Stopped | null }> {
  override state: { stopped: Stopped | null } = { stopped: null };

  static getDerivedStateFromError(thrown: unknown): { stopped: Stopped } {
    return { stopped: { thrown } };
  }

  override componentDidCatch(thrown: unknown): void {
    noteFault('panel', thrown, this.props.panel);
  }

  override componentDidUpdate(last: ErrorBoundaryProps): void {
    if (last.shown !== this.props.shown && this.state.stopped !== null) this.tryAgain();
  }

  private readonly tryAgain = (): void => this.setState({ stopped: null });

  override render(): ReactNode {
    const { panel, over = false, onClose, children } = this.props;
    const { stopped } = this.state;
    if (stopped === null) return children;
    const title = `${PANELS[panel]} stopped`;
    const told = <Told thrown={stopped.thrown} onTryAgain={this.tryAgain} />;
    if (over) {
      const close = (): void => {
        onClose?.();
        this.tryAgain();
      };
      return (
        <Modal opened onClose={close} title={title}>
          {told}
        </Modal>
      );
    }
    return (
      <Alert m="md" color="red" icon={<IconAlertTriangle />} title={title} role="alert">
        {told}
      </Alert>
    );
  }
}

function Told({
  thrown,
  onTryAgain,
}: {
  readonly thrown: unknown;
  readonly onTryAgain: () => void;
}) {
  const client = useContext(QueryClientContext);
  function tryAgain(): void {
    // What it could not draw is read anew; what is in sight elsewhere stays.
    client?.removeQueries({ type: 'inactive' });
    onTryAgain();
  }
  return (
    <Stack gap="sm" align="flex-start">
      <Text size="sm" lineClamp={6}>
        {describeProblem(thrown)}
      </Text>
      <Text size="sm">What was saved is safe in your library, and what you typed is kept.</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={tryAgain}>
          Try again
        </Button>
        <Button size="xs" variant="default" onClick={askForDiagnostics}>
          Copy Diagnostics…
        </Button>
      </Group>
    </Stack>
  );
}
