import { Notifications } from '@mantine/notifications';
import { createQueryClient } from '../data/query-client';
import { PresenterView } from '../features/presenting/presenter-view';
import { showPage } from './page';

showPage(
  createQueryClient(),
  'presenter',
  <>
    <Notifications position="bottom-right" limit={3} containerWidth={400} />
    <PresenterView />
  </>,
);
