import { createQueryClient } from '../data/query-client';
import { AudienceScreen } from '../features/presenting/audience-screen';
import { showPage } from './page';

showPage(createQueryClient(), 'audience', <AudienceScreen />);
