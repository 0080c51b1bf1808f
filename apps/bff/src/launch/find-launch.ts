import type { Stack } from '@aws-sdk/client-cloudformation'
import { notFound } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import { unless } from '../aws/unless.ts'
import { findMarks, type LaunchMarks } from './launch-marks.ts'

export interface Launch {
  stack: Stack
  /** What every later call names it by: an ARN still answers when the stack is deleted. */
  stackId: string
  marks: LaunchMarks
}

/** The stack of this name, though it be deleted; refuses one that no launch has made, so that none of those is ever touched. */
export async function getLaunch(aws: Aws, stackName: string): Promise<Launch> {
  const stack = (await findStack(aws, stackName)) ?? (await findDeletedStack(aws, stackName))
  if (!stack) throw notFound('LaunchNotFound', `There is no launch ${stackName} in this Region.`)
  const marks = findMarks(stack)
  if (!marks) throw notFound('NotALaunch', `The stack ${stackName} was not made by a launch of Gantry.`)
  return { stack, stackId: stack.StackId ?? stackName, marks }
}

/** The launch whose stack has this name now. */
export async function findLaunch(aws: Aws, stackName: string): Promise<Launch | undefined> {
  const stack = await findStack(aws, stackName)
  const marks = stack && findMarks(stack)
  return marks && { stack, stackId: stack.StackId ?? stackName, marks }
}

/** By its name while it exists, by its ARN for ninety days longer. */
export async function findStack({ cloudFormation }: Aws, StackName: string): Promise<Stack | undefined> {
  const out = await unless(['not-found'], cloudFormation.read('DescribeStacks', { StackName }))
  return out?.Stacks?.[0]
}

/** The last one that had this name. */
async function findDeletedStack(aws: Aws, stackName: string): Promise<Stack | undefined> {
  const deleted = await everyPage((NextToken) =>
    aws.cloudFormation
      .read('ListStacks', { StackStatusFilter: ['DELETE_COMPLETE'], NextToken })
      .then((out) => ({ items: out.StackSummaries, next: out.NextToken })),
  )
  const deletedAt = (each: { DeletionTime?: Date | undefined }) => each.DeletionTime?.getTime() ?? 0
  const [last] = deleted.filter((each) => each.StackName === stackName).sort((a, b) => deletedAt(b) - deletedAt(a))
  return last?.StackId ? findStack(aws, last.StackId) : undefined
}
