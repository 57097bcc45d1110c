export { encodeTexts } from '../database/encode-texts.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { createWrite } from './samples.ts';
export { startProxy, type TestProxy } from './start-proxy.ts';
export { createVerdict } from './verdict-samples.ts';
