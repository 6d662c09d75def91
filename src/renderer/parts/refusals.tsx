import { Alert, List, Stack } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';

interface MessagesProps {
  readonly title: string;
  readonly messages: readonly string[];
}

/** What is not done, and why. */
export function Refusals({ title, messages }: MessagesProps) {
  return <Messages title={title} messages={messages} color="red" Drawing={IconAlertTriangle} />;
}

/** What is done, but not quite as one might expect. */
export function Warnings({ title, messages }: MessagesProps) {
  return <Messages title={title} messages={messages} color="yellow" Drawing={IconInfoCircle} />;
}

/** Messages that are listed; a longer list helps nobody. */
const MOST = 50;

type Look = { readonly color: string; readonly Drawing: typeof IconInfoCircle };

function Messages({ title, messages, color, Drawing }: MessagesProps & Look) {
  if (messages.length === 0) return null;
  return (
    <Alert color={color} icon={<Drawing />} title={title}>
      <Stack gap={4}>
        {messages.length === 1 ? (
          messages[0]
        ) : (
          <List size="sm" spacing={3}>
            {messages.slice(0, MOST).map((message) => (
              <List.Item key={message}>{message}</List.Item>
            ))}
            {messages.length > MOST && (
              <List.Item>And {(messages.length - MOST).toLocaleString('en')} more.</List.Item>
            )}
          </List>
        )}
      </Stack>
    </Alert>
  );
}
