import type { FailureKind } from '../failure/failure.ts';

/** A refusal in a vendor's own words, what it is, and how long it asks to wait. */
export interface VendorRefusal {
  readonly what: string;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly kind: FailureKind;
  readonly retry_after_ms?: number;
}
