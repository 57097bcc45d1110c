import { RoadwrightError } from '@roadwright/client';
import { useTexts } from '../language/use-language.ts';
import { PAGE } from './texts.ts';

/** Says what went wrong, field by field where the API knows. */
export function ProblemNotice({ error }: { readonly error: unknown }) {
  const texts = useTexts(PAGE);
  if (error === null || error === undefined) return null;
  const known = error instanceof RoadwrightError ? error : null;
  // A page of its own asks for the key.
  if (known?.status === 401) return null;
  const detail = known?.detail ?? (error instanceof Error ? error.message : String(error));
  return (
    <div className="notice bad" role="alert">
      <p>{detail}</p>
      {known !== null && known.errors.length > 0 && (
        <ul>
          {known.errors.map(({ pointer, detail: fault }) => (
            <li key={pointer + fault}>
              <code>{pointer}</code> {fault}
            </li>
          ))}
        </ul>
      )}
      {known?.request_id && <p className="fine">{texts.request(known.request_id)}</p>}
    </div>
  );
}
