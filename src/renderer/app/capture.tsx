import { createQueryClient } from '../data/query-client';
import { CaptureForm } from '../features/capture/capture-form';
import { showPage } from './page';

showPage(createQueryClient(), 'capture', <CaptureForm />);
