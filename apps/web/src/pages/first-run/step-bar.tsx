import { StepBar as Steps } from '../../components/step-bar.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import type { FirstRunStep } from '../../paths.ts'
import { firstRunSteps } from './first-run-steps.ts'
import { useFirstRun } from './use-first-run.ts'

/** The wizard's five steps. */
export function StepBar({ current }: { current: FirstRunStep }) {
  const to = usePaths()
  const { problems, wasTried } = useFirstRun()
  return (
    <Steps
      current={current}
      steps={firstRunSteps.map(({ id, title }) => ({
        id,
        title,
        href: to.firstRun(id),
        mustChange: wasTried(id) && problems.some(({ step }) => step === id),
      }))}
    />
  )
}
