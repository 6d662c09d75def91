import { createQueryClient } from '../data/query-client';
import { PreviewBar } from '../features/preview/preview-bar';
import { showPage } from './page';

showPage(createQueryClient(), 'previewBar', <PreviewBar />);
