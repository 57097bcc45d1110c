/** How much a cluster must survive: `durable` a power cut, `crashable` the server's own crash, `throwaway` nothing. */
export type Keeping = 'durable' | 'crashable' | 'throwaway';

const COMMON = {
  listen_addresses: '127.0.0.1',
  // A socket's path may have 107 bytes at most, which a deep folder exceeds.
  unix_socket_directories: '',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  shared_buffers: '128MB',
};

const BY_KEEPING = {
  durable: { max_connections: '100', fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' },
  // What the operating system has taken outlives the server without being written to the disk.
  crashable: { max_connections: '100', fsync: 'off', full_page_writes: 'on', synchronous_commit: 'on' },
  throwaway: {
    // All packages' tests share one server.
    max_connections: '200',
    fsync: 'off',
    full_page_writes: 'off',
    synchronous_commit: 'off',
    wal_level: 'minimal',
    max_wal_senders: '0',
    // Autovacuum sits in template databases just when a test wants to clone them.
    autovacuum: 'off',
  },
} satisfies Record<Keeping, Record<string, string>>;

/** The server's settings as command-line words; they beat whatever stands in the data folder. */
export function serverSettings(
  keeping: Keeping,
  own: Readonly<Record<string, string | number>> & { port: number; cluster_name: string },
): string[] {
  const settings = { ...COMMON, ...BY_KEEPING[keeping], ...own };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
