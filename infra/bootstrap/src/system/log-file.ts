import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

/** A file that takes a child's output line by line. */
export interface LogFile {
  write(line: string): void;
  close(): void;
}

const MAX_BYTES = 20 * 1024 * 1024;

/** Opens a log file for appending. At 20 MiB it is moved to `<path>.1`, so that a long life fills no disk. */
export function openLogFile(path: string, max_bytes = MAX_BYTES): LogFile {
  const open = () => openSync(path, 'a', 0o600);
  let file = open();
  let bytes = fstatSync(file).size;
  return {
    write(line) {
      if (bytes >= max_bytes) {
        closeSync(file);
        renameSync(path, `${path}.1`);
        file = open();
        bytes = 0;
      }
      try {
        bytes += writeSync(file, `${line}\n`);
      } catch {
        // A full disk costs log lines; it must not cost the system.
      }
    },
    close: () => closeSync(file),
  };
}
