import { Notifications } from '@mantine/notifications';
import { App } from './app/app';
import { followChanges } from './data/follow-changes';
import { readAhead } from './data/queries';
import { createQueryClient } from './data/query-client';
import { NoticesRoom } from './look/notices-room';
import { showPage } from './app/page';

const client = createQueryClient();
void readAhead(client);
followChanges(client);

showPage(
  client,
  'window',
  <>
    <Notifications position="bottom-right" limit={4} containerWidth={400} />
    <NoticesRoom />
    <App />
  </>,
);
