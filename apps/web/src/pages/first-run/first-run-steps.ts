import type { LaunchProblem } from '@gantry/shared/console/launch/launch-problems'
import type { FirstRunStep } from '../../paths.ts'

/** The guide's five steps, in its words. */
export const firstRunSteps: readonly { id: FirstRunStep; title: string }[] = [
  { id: 'welcome', title: 'Welcome to Amazon ECS' },
  { id: 'task-definition', title: 'Create a task definition' },
  { id: 'schedule', title: 'Schedule tasks' },
  { id: 'cluster', title: 'Configure cluster' },
  { id: 'review', title: 'Review' },
]

const indexOf = (step: FirstRunStep) => firstRunSteps.findIndex(({ id }) => id === step)

export const stepBefore = (step: FirstRunStep) => firstRunSteps[indexOf(step) - 1]
export const stepAfter = (step: FirstRunStep) => firstRunSteps[indexOf(step) + 1]

/** The first step before this one in which something must be changed. */
export function unfinishedBefore(step: FirstRunStep, problems: readonly LaunchProblem[]) {
  return firstRunSteps.slice(0, indexOf(step)).find(({ id }) => problems.some((problem) => problem.step === id))
}
