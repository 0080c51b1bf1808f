import { counted } from '@gantry/shared/console/can'
import { deploymentRoom, percentagesThatWork } from '@gantry/shared/ecs/service-events/percentages'

interface Percentages {
  minimumHealthyPercent: number
  maximumPercent: number
}

/** What the percentages mean for so many tasks, in words: `Of 2 tasks, at least 1 and at most 4 run during a deployment …` */
export function roomText(desiredCount: number, percentages: Percentages): string {
  const { atLeast, atMost } = deploymentRoom(desiredCount, percentages)
  const { minimumHealthyPercent: minimum, maximumPercent: maximum } = percentages
  return `Of ${counted(desiredCount, 'task')}, at least ${atLeast} and at most ${atMost} run during a deployment (${minimum} % of ${desiredCount} rounded up, ${maximum} % rounded down).`
}

/** What to change when the percentages leave room for nothing; undefined when they leave some. */
export function stuckText(desiredCount: number, percentages: Percentages): string | undefined {
  if (!deploymentRoom(desiredCount, percentages).isStuck) return undefined
  const offers = percentagesThatWork(desiredCount, percentages).map(
    ({ minimumHealthyPercent, maximumPercent }) => `${minimumHealthyPercent}/${maximumPercent}`,
  )
  return `No task may stop and no other may start, so a deployment stands still. These percentages work: ${offers.join(' or ')}.`
}
