import { existsSync } from 'node:fs';

const PLACES: readonly string[] = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Finds a Chromium of this machine; null when there is none in the customary places. */
export const findChromium = (): string | null => PLACES.find((place) => existsSync(place)) ?? null;
