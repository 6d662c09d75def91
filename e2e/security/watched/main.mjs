/** The built app with a record of whom it speaks with; see beside. */
import { createRequire } from 'node:module';

createRequire(import.meta.url)('./record-network.cjs');
await import('../../../out/main/index.js');
