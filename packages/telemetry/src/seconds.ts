/** Bounds of buckets, in seconds. From a fast read to a long tutorial; half-decades keep a quantile within a factor of two. */
export const SECONDS = [
  0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300,
];
