import type { PiecePlace } from '@roadwright/client';
import { ModifyForm } from './modify-form.tsx';
import { VersionTable } from './version-table.tsx';

interface PieceToolsProps {
  readonly place: PiecePlace;
  /** Number of the newest version. */
  readonly newest: number;
  /** Number of the version that is shown now. */
  readonly shown: number;
  readonly onShow: (version: number) => void;
  readonly onTask: (task_id: string) => void;
}

/** What can be done about a piece that is there: change it by words, look at its versions, bring one back. */
export function PieceTools({ place, newest, shown, onShow, onTask }: PieceToolsProps) {
  return (
    <>
      <ModifyForm place={place} onTask={onTask} />
      <VersionTable place={place} newest={newest} shown={shown} onShow={onShow} />
    </>
  );
}
