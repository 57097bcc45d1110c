import { awaitOrLeave } from './await-or-leave.ts';

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  waiting: number;
}

/** Joins the flight of this name or starts it; rejects with the signal's reason when that aborts first. */
export type JoinFlight<T> = (
  name: string,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/** Makes one flight of all that is wanted under one name at one time; it is called off when nobody waits for it any more. */
export function createFlights<T>(): JoinFlight<T> {
  const flights = new Map<string, Flight<T>>();
  const board = (name: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> => {
    const known = flights.get(name);
    if (known !== undefined) return known;
    const controller = new AbortController();
    const flight = { result: start(controller.signal), controller, waiting: 0 };
    flights.set(name, flight);
    const land = () => {
      if (flights.get(name) === flight) flights.delete(name);
    };
    flight.result.then(land, land);
    return flight;
  };
  return async (name, signal, start) => {
    signal.throwIfAborted();
    const flight = board(name, start);
    flight.waiting += 1;
    try {
      return await awaitOrLeave(flight.result, signal);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        // Whoever comes now must not join a flight that is being called off.
        if (flights.get(name) === flight) flights.delete(name);
        flight.controller.abort(signal.reason);
      }
    }
  };
}
