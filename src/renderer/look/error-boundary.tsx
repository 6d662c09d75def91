import { Alert, Button, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { describeProblem } from '#core/problem';

interface ErrorBoundaryProps {
  /** What is shown here, for the message. */
  readonly name: string;
  readonly children: ReactNode;
}

/** Keeps a fault in one panel from taking the others with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { thrown: unknown }> {
  override state: { thrown: unknown } = { thrown: null };

  static getDerivedStateFromError(thrown: unknown): { thrown: unknown } {
    return { thrown };
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (thrown === null) return this.props.children;
    return (
      <Alert m="md" color="red" icon={<IconAlertTriangle />} title={`${this.props.name} stopped`}>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{describeProblem(thrown)}</Text>
          <Text size="sm">Everything saved is safe in your library.</Text>
          <Button size="xs" variant="default" onClick={() => this.setState({ thrown: null })}>
            Try again
          </Button>
        </Stack>
      </Alert>
    );
  }
}
