import { clusterNameOf, containerArn, containerInstanceArn, serviceArn, taskArn, type ArnScope } from '@gantry/shared/ecs/arn'
import { isSettingOn } from './account-settings.ts'
import { newHexId, newUuid } from './random.ts'
import type { EcsState } from './state.ts'

/** The kinds of resources that have an old (short) and a new (long) ARN format. */
export type FormattedResource = 'service' | 'task' | 'containerInstance'

/** Whether what a caller creates gets the new format. Source: PutAccountSetting in the Amazon ECS API Reference. */
export function createsLongArns(state: EcsState, callerArn: string, resource: FormattedResource): boolean {
  return isSettingOn(state, callerArn, `${resource}LongArnFormat`)
}

/** The id of a new task or container instance: 32 hexadecimal digits, in the old format a UUID. */
export const newResourceId = (state: EcsState, isLong: boolean): string => (isLong ? newHexId(state) : newUuid(state))

/** The ARN of a task: its id tells the format. */
export const arnOfTask = (scope: ArnScope, clusterName: string, id: string): string =>
  inFormat(taskArn(scope, clusterName, id), clusterName, isLongId(id))

/** The ARN of a container instance: its id tells the format. */
export const arnOfInstance = (scope: ArnScope, clusterName: string, id: string): string =>
  inFormat(containerInstanceArn(scope, clusterName, id), clusterName, isLongId(id))

/** The ARN of a container: in the format of its task, and without the task's id in the old one. */
export const arnOfContainer = (scope: ArnScope, clusterName: string, taskId: string, uuid: string): string =>
  isLongId(taskId)
    ? containerArn(scope, clusterName, taskId, uuid)
    : inFormat(containerArn(scope, clusterName, taskId, uuid), `${clusterName}/${taskId}`, false)

export const arnOfService = (scope: ArnScope, clusterName: string, name: string, isLong: boolean): string =>
  inFormat(serviceArn(scope, clusterName, name), clusterName, isLong)

/** Only resources with a long ARN, which names their cluster, can have tags. */
export const isLongArn = (arn: string): boolean => clusterNameOf(arn) !== undefined

const isLongId = (id: string): boolean => !id.includes('-')

/** The old format leaves out what is between the type and the last part. */
function inFormat(longArn: string, middle: string, isLong: boolean): string {
  return isLong ? longArn : longArn.replace(`/${middle}/`, '/')
}
