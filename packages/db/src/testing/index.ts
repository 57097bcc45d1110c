export { encodeTexts } from '../database/encode-texts.ts';
export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { startProxy, type TestProxy } from './start-proxy.ts';
