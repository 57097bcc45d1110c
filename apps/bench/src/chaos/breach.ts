/** What was promised. */
export type BreachRule =
  | 'each_piece_once'
  | 'events_without_gap'
  | 'watchers_see_all'
  | 'stored_is_paid'
  | 'only_lost_is_repeated'
  | 'only_the_dead_are_taken_over'
  | 'the_api_answers'
  | 'the_run_goes_on';

/** A promise that was not kept. */
export interface Breach {
  readonly rule: BreachRule;
  readonly detail: string;
}

/** Says so in words. */
export const renderBreach = ({ rule, detail }: Breach): string => `${rule}: ${detail}`;
