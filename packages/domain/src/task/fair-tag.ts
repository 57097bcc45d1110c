/**
 * Start-time fair queueing: the tag of an owner's next task (Goyal, Vin and Cheng 1996, equation 4, unit length).
 *
 * @param virtual_time - the largest tag started so far in the lane
 * @param last_tag - the owner's latest tag in the lane, null when it has none
 */
export const createFairTag = (virtual_time: number, last_tag: number | null): number =>
  last_tag === null ? virtual_time : Math.max(virtual_time, last_tag + 1);
