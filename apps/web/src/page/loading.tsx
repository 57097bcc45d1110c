/** Stands where something will be in a moment. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="fine" role="status">
      Loading {what}…
    </p>
  );
}
