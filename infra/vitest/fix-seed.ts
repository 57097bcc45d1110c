import { configureGlobal } from 'fast-check';

// The same cases on every run, so that a red run can be run again. Another seed searches elsewhere:
// FAST_CHECK_SEED=7 pnpm --filter @roadwright/domain test
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 1) });
