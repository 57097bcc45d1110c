import { describe, expect, test } from 'vitest';
import { createRateDimension, type RateDimension } from './rate-dimension.ts';

const setUp = (more: { start?: number } = {}) => {
  const time = { now: 0 };
  const dimension = createRateDimension({
    start: 100,
    start_burst: 64,
    unit: 1,
    now: () => time.now,
    ...more,
  });
  return { time, dimension };
};

/** Launches for so long as fast as it may, and gives the calls per second. */
function drive(dimension: RateDimension, time: { now: number }, length_s: number): number {
  const end = time.now + length_s * 1000;
  let launched = 0;
  while (time.now < end) {
    const wait_ms = dimension.waitFor(1);
    if (wait_ms > 0) time.now += wait_ms;
    dimension.grow(true, 0);
    if (wait_ms > 0) continue;
    dimension.launch(1);
    launched++;
  }
  return launched / length_s;
}

/** Calls per second, as two waits of an empty bucket tell; the probing itself counts for nothing. */
function readRate(dimension: RateDimension): number {
  while (dimension.waitFor(1) === 0) dimension.launch(1);
  const first_ms = dimension.waitFor(1);
  dimension.give(-100);
  const rate = 100_000 / (dimension.waitFor(1) - first_ms);
  dimension.give(100);
  return rate;
}

/** One that was refused once and has looked for its rate for so long since. */
function search(length_s: number) {
  const parts = setUp();
  parts.dimension.refuse(parts.dimension.launch(1));
  drive(parts.dimension, parts.time, length_s);
  return parts;
}

/** One that has found its rate, some calls per second. */
function hold() {
  const parts = search(15);
  for (let refusal = 0; refusal < 2; refusal++) {
    drive(parts.dimension, parts.time, 3);
    parts.dimension.refuse(parts.dimension.launch(1));
  }
  return parts;
}

describe('createRateDimension', () => {
  test('is open for a burst at first, and holds nothing back where it has no start', () => {
    const { dimension } = setUp();
    for (let call = 0; call < 64; call++) {
      expect(dimension.waitFor(1)).toBe(0);
      dimension.launch(1);
    }
    expect(dimension.waitFor(1)).toBeGreaterThan(0);
    expect(setUp({ start: Infinity }).dimension.waitFor(1e9)).toBe(0);
  });

  test('the first refusal starts a search from far below, which doubles until the next', () => {
    const { dimension, time } = setUp();
    dimension.refuse(dimension.launch(1));
    expect(drive(dimension, time, 10)).toBeLessThan(2);
    drive(dimension, time, 10);
    expect(drive(dimension, time, 2)).toBeGreaterThan(15);
  });

  test('however many calls of one crowd are refused, however late, the rate is cut once', () => {
    const { dimension, time } = search(12);
    const crowd = Array.from({ length: 50 }, () => dimension.launch(1));
    const before = readRate(dimension);
    for (const launch of crowd) dimension.refuse(launch);
    expect(readRate(dimension) / before).toBeCloseTo(0.5, 1);
    time.now += 60_000;
    for (const launch of crowd) dimension.refuse(launch);
    expect(readRate(dimension) / before).toBeCloseTo(0.5, 1);
  });

  test('the crowd of the beginning cuts once too, however late its refusals come', () => {
    const { dimension, time } = setUp();
    const crowd = Array.from({ length: 50 }, () => dimension.launch(1));
    for (const launch of crowd) {
      dimension.refuse(launch);
      time.now += 1000;
    }
    expect(readRate(dimension)).toBeCloseTo(0.25);
  });

  test('what is not used does not grow', () => {
    const { dimension, time } = search(8);
    const before = readRate(dimension);
    time.now += 60_000;
    dimension.grow(true, 0);
    expect(readRate(dimension)).toBeCloseTo(before);
  });

  test('a steady process gives up a quarter of its rate, a fast one a call per second', () => {
    for (const found_s of [6, 20]) {
      const { dimension, time } = search(found_s);
      for (const length_s of [6, 25]) {
        dimension.refuse(dimension.launch(1));
        drive(dimension, time, length_s);
      }
      const before = readRate(dimension);
      expect(before > 4).toBe(found_s > 6);
      dimension.refuse(dimension.launch(1));
      expect(before - readRate(dimension)).toBeCloseTo(Math.min(before / 4, 1), 1);
    }
  });

  test('a refusal of what was launched after the cut cuts again, but not before the cut could show', () => {
    const { dimension, time } = search(20);
    const before = readRate(dimension);
    expect(before).toBeGreaterThan(4);
    dimension.refuse(dimension.launch(1));
    time.now += 1900;
    dimension.refuse(dimension.launch(1));
    expect(readRate(dimension) / before).toBeCloseTo(0.5, 1);
    time.now += 200;
    dimension.refuse(dimension.launch(1));
    expect(readRate(dimension) / before).toBeLessThan(0.45);
  });

  test('a slow process waits for as many calls as a fast one before it cuts again', () => {
    const { dimension, time } = search(2);
    const before = readRate(dimension);
    time.now = 4000 / before - 300;
    dimension.refuse(dimension.launch(1));
    expect(readRate(dimension)).toBeCloseTo(before, 2);
    time.now += 600;
    dimension.refuse(dimension.launch(1));
    expect(readRate(dimension)).toBeCloseTo(before / 2, 2);
  });

  test('the first refusal only slows the search, the second ends it', () => {
    const { dimension, time } = search(12);
    dimension.refuse(dimension.launch(1));
    const slower = readRate(dimension);
    drive(dimension, time, 5);
    const found = readRate(dimension);
    expect(found / slower).toBeCloseTo(2, 0);
    dimension.refuse(dimension.launch(1));
    const held = readRate(dimension);
    expect(found - held).toBeCloseTo(1, 0);
    drive(dimension, time, 9);
    // A call per second and nine seconds squared, times nine seconds.
    expect(readRate(dimension) - held).toBeCloseTo(1 / 9, 1);
  });

  test('goes down to what was accepted when that is far less than the rate', () => {
    const { dimension, time } = search(15);
    dimension.refuse(dimension.launch(1));
    time.now += 3000;
    const before = readRate(dimension);
    time.now += 3000;
    // Two in three seconds, where the rate would have let many more through.
    dimension.refuse(dimension.launch(1));
    expect(readRate(dimension)).toBeLessThan(0.6 * before);
  });

  test('a low budget gives way a little, at most every two seconds, and holds growth until the next call', () => {
    const { dimension, time } = hold();
    const before = readRate(dimension);
    for (let mark = 0; mark < 9; mark++) dimension.mark();
    expect(readRate(dimension) / before).toBeCloseTo(0.95, 2);
    drive(dimension, time, 1.4);
    expect(readRate(dimension) / before).toBeCloseTo(0.95, 2);
    time.now += 700;
    dimension.mark();
    expect(readRate(dimension) / before).toBeCloseTo(0.95 ** 2, 2);
  });

  test('a slow process that was warned does not grow before its next call', () => {
    const { dimension, time } = search(1);
    for (let refusal = 0; refusal < 2; refusal++) {
      time.now += 60_000;
      dimension.refuse(dimension.launch(1));
    }
    dimension.mark();
    const before = readRate(dimension);
    time.now += 1000 / before - 500;
    dimension.grow(true, 0);
    expect(readRate(dimension)).toBeCloseTo(before, 3);
    time.now += 1000;
    dimension.grow(true, 0);
    expect(readRate(dimension)).toBeGreaterThan(1.02 * before);
  });

  test('a mark holds up a slow newcomer for a moment only', () => {
    const { dimension, time } = search(0);
    dimension.mark();
    const before = readRate(dimension);
    time.now += 1600;
    dimension.grow(true, 0);
    expect(readRate(dimension)).toBeGreaterThan(1.2 * before);
  });

  test('a low budget starts the search of who is still open', () => {
    const { dimension } = setUp();
    dimension.mark();
    expect(readRate(dimension)).toBeCloseTo(0.25);
  });

  test('a few marks do not end the search of a newcomer: who has its share must not hold it down', () => {
    const { dimension, time } = search(5);
    const before = readRate(dimension);
    for (let mark = 0; mark < 3; mark++) {
      time.now += 2000;
      dimension.mark();
    }
    expect(readRate(dimension)).toBeCloseTo(before, 1);
    time.now += 1500;
    for (let call = 0; call < 40; call++) dimension.launch(1);
    dimension.grow(true, time.now - 1000);
    expect(readRate(dimension) / before).toBeGreaterThan(1.25);
    time.now += 2000;
    dimension.mark();
    const held = readRate(dimension);
    time.now += 2500;
    for (let call = 0; call < 40; call++) dimension.launch(1);
    dimension.grow(true, time.now - 1000);
    expect(readRate(dimension) / held).toBeLessThan(1.1);
  });

  test('does not grow by waiting for a block to end', () => {
    const { dimension, time } = setUp();
    dimension.refuse(dimension.launch(1));
    time.now += 60_000;
    dimension.grow(true, time.now);
    expect(drive(dimension, time, 5)).toBeLessThan(1.5);
  });
});
