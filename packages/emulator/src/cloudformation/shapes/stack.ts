import type { Parameter, Stack as StackShape, StackSummary } from '@aws-sdk/client-cloudformation'
import type { Stack } from '../state/cloud-formation-state.ts'

const NOT_CHECKED = { StackDriftStatus: 'NOT_CHECKED' } as const

/** A stack as DescribeStacks answers it. */
export function toStack(stack: Stack): StackShape {
  const { blueprint, outputs, roleArn, timeoutInMinutes } = stack
  const { description } = blueprint.template
  return {
    StackId: stack.id,
    StackName: stack.name,
    ...(description !== undefined && { Description: description }),
    Parameters: toParameters(stack),
    ...times(stack),
    RollbackConfiguration: {},
    StackStatus: stack.status,
    ...(stack.statusReason !== undefined && { StackStatusReason: stack.statusReason }),
    DisableRollback: stack.onFailure === 'DO_NOTHING',
    NotificationARNs: [],
    ...(timeoutInMinutes !== undefined && { TimeoutInMinutes: timeoutInMinutes }),
    Capabilities: blueprint.capabilities as StackShape['Capabilities'],
    Outputs: outputs,
    ...(roleArn !== undefined && { RoleARN: roleArn }),
    Tags: blueprint.tags,
    EnableTerminationProtection: false,
    DriftInformation: NOT_CHECKED,
  }
}

/** A stack as ListStacks answers it. */
export function toStackSummary(stack: Stack): StackSummary {
  const { description } = stack.blueprint.template
  return {
    StackId: stack.id,
    StackName: stack.name,
    ...(description !== undefined && { TemplateDescription: description }),
    ...times(stack),
    StackStatus: stack.status,
    ...(stack.statusReason !== undefined && { StackStatusReason: stack.statusReason }),
    DriftInformation: NOT_CHECKED,
  }
}

function times({ createdAt, updatedAt, deletedAt }: Stack) {
  return {
    CreationTime: new Date(createdAt),
    ...(updatedAt !== undefined && { LastUpdatedTime: new Date(updatedAt) }),
    ...(deletedAt !== undefined && { DeletionTime: new Date(deletedAt) }),
  }
}

/** Those that must not be shown are not. */
function toParameters({ blueprint: { parameters, template } }: Stack): Parameter[] {
  return parameters.map((parameter) => {
    const isSecret = template.parameters.get(parameter.ParameterKey!)?.noEcho
    return isSecret ? { ParameterKey: parameter.ParameterKey, ParameterValue: '****' } : parameter
  })
}
