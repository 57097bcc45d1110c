import { InvalidArgumentError } from 'commander';

/** Makes the reader of an option that takes a whole number within bounds. */
export const parseWhole = (min: number, max: number) => (value: string) => {
  const number = Number(value);
  if (Number.isInteger(number) && number >= min && number <= max) return number;
  throw new InvalidArgumentError(`A whole number from ${min} to ${max} is needed.`);
};
