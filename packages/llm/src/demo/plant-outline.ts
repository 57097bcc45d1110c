import { curriculumFormat } from '@roadwright/domain';
import type { SampleInput } from './sample-input.ts';
import { createOperation, type SampleOperation } from './sample-operation.ts';
import { writeCurriculum } from './write-curriculum.ts';

/** Lists the operations that put the sample outline where there is none. */
export function plantOutline(input: SampleInput): SampleOperation[] {
  const { stages } = curriculumFormat.decode.parse(writeCurriculum(input));
  return stages.flatMap(({ modules, ...stage }, index) => {
    const stage_ref = `stage-${index + 1}`;
    return [
      createOperation('add_stage', { ref: stage_ref, ...stage }),
      ...modules.flatMap(({ concepts, ...module }, place) => {
        const ref = `${stage_ref}-module-${place + 1}`;
        return [
          createOperation('add_module', { ref, parent_id: stage_ref, ...module }),
          ...concepts.map(({ concept_id, ...concept }) =>
            createOperation('add_concept', { ref: concept_id, parent_id: ref, ...concept }),
          ),
        ];
      }),
    ];
  });
}
