import { readMigrateConfig, runMain } from '@roadwright/config';
import { migrate } from '@roadwright/db';
import { createLogger } from '@roadwright/telemetry';

await runMain(async () => {
  const config = readMigrateConfig();
  const log = createLogger({ name: 'migrate', level: config.log_level, secrets: config.secrets });
  const { applied } = await migrate(config.database_direct_url, { log });
  log.info(
    { applied },
    applied.length === 0 ? 'the schema is up to date' : 'the schema was brought up to date',
  );
});
