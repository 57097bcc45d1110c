import { readFile } from 'node:fs/promises';

/** Memory of a process that is in the machine's own, in bytes. */
export interface ProcessMemory {
  readonly resident: number;
  /** The most that it ever was. */
  readonly resident_peak: number;
}

const KIB = 1024;

/** Reads what a living process holds of the machine's memory; only Linux tells it this way. */
export async function readMemory(pid: number): Promise<ProcessMemory> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const read = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) * KIB;
  return { resident: read('VmRSS'), resident_peak: read('VmHWM') };
}

/** What the kernel counts a process' time in, for every program: hundredths of a second. */
const TICK_MS = 10;

/** Reads the time that a living process has had of the machine's cores, all its threads together, in milliseconds. */
export async function readCpuMs(pid: number): Promise<number> {
  const { own } = await readTicks(pid);
  return own * TICK_MS;
}

/** Reads the same for a process with all its children, those that have ended included. */
export async function readFamilyCpuMs(pid: number): Promise<number> {
  const living = (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).split(' ').filter(Boolean);
  const children = await Promise.all(
    // One that ends meanwhile is among the ended ones of the next reading.
    living.map((child) => readTicks(Number(child)).catch(() => ({ own: 0, ended: 0 }))),
  );
  const family = [await readTicks(pid), ...children];
  return family.reduce((sum, { own, ended }) => sum + own + ended, 0) * TICK_MS;
}

/** Own ticks, and those of the children that have ended; fields 14 to 17 of proc(5), where the second may hold spaces. */
async function readTicks(pid: number): Promise<{ own: number; ended: number }> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, ended_user = 0, ended_system = 0] = fields.slice(11, 15).map(Number);
  return { own: user + system, ended: ended_user + ended_system };
}
