import type { Caller } from '../../ecs/operation.ts'
import type { AccessRequest } from '../access-request.ts'
import { requestConditions } from './ecs-conditions.ts'
import {
  type Access,
  arnInCluster,
  clusterOf,
  type EcsInput,
  onAnything,
  onAnythingInCluster,
  onArns,
  onCluster,
  onClusters,
  onEach,
  onRecords,
  taskDefinitionOf,
} from './ecs-resources.ts'

const onService = onEach('service', ({ service }) => [service])
const onNewService = onEach('service', ({ serviceName }) => [serviceName])
const onTasks = onEach('task', ({ tasks }) => tasks ?? [])
const onContainerInstances = onEach('container-instance', ({ containerInstances }) => containerInstances ?? [])
const onTargets = onEach('container-instance', ({ attributes }) => attributes?.map(({ targetId }) => targetId) ?? [])
const onResource = onArns(({ resourceArn }) => [resourceArn])
const onServiceDeployments = onRecords(({ serviceDeploymentArns }) => serviceDeploymentArns ?? [])

/** Services carry the task definition that they run as a condition key. */
const withTaskDefinition =
  (access: Access): Access =>
  (input, caller) => {
    const { taskDefinition } = input
    if (taskDefinition === undefined) return access(input, caller)
    const key = { 'ecs:task-definition': taskDefinitionOf(taskDefinition, caller) }
    return access(input, caller).map(({ resource, conditions }) => ({ resource, conditions: { ...conditions, ...key } }))
  }

const onTaskDefinition: Access = (input, caller) => [
  {
    resource: taskDefinitionOf(input.taskDefinition ?? '*', caller),
    conditions: { 'ecs:cluster': clusterOf(input, caller) },
  },
]

/** Once for each container instance, so that all of them must be allowed. */
const onTaskDefinitionAndInstances: Access = (input, caller) =>
  (input.containerInstances?.length ? input.containerInstances : ['*']).flatMap((instance) =>
    onTaskDefinition(input, caller).map(({ resource, conditions }) => ({
      resource,
      conditions: { ...conditions, 'ecs:container-instances': arnInCluster('container-instance', instance, input, caller) },
    })),
  )

/** What each action is authorised on: Service Authorization Reference, "Actions defined by Amazon Elastic Container Service". */
const actions: Record<string, Access> = {
  CreateCluster: ({ clusterName }, caller) => [{ resource: clusterOf({ cluster: clusterName }, caller), conditions: {} }],
  CreateService: withTaskDefinition(onNewService),
  DeleteAccountSetting: onAnything,
  DeleteAttributes: onTargets,
  DeleteCluster: onCluster,
  DeleteService: onService,
  DeleteTaskDefinitions: (input, caller) =>
    (input.taskDefinitions ?? []).map((name) => ({ resource: taskDefinitionOf(name, caller), conditions: {} })),
  DeregisterContainerInstance: onCluster,
  DeregisterTaskDefinition: onAnything,
  DescribeClusters: onClusters,
  DescribeContainerInstances: onContainerInstances,
  DescribeServiceDeployments: onServiceDeployments,
  DescribeServiceRevisions: onRecords(({ serviceRevisionArns }) => serviceRevisionArns ?? []),
  DescribeServices: onEach('service', ({ services }) => services ?? []),
  DescribeTaskDefinition: onAnything,
  DescribeTasks: onTasks,
  DiscoverPollEndpoint: onAnything,
  ExecuteCommand: onEach('task', ({ task }) => [task]),
  GetTaskProtection: onTasks,
  ListAccountSettings: onAnything,
  ListAttributes: onCluster,
  ListClusters: onAnything,
  ListContainerInstances: onCluster,
  ListServiceDeployments: onService,
  ListServices: onAnythingInCluster,
  ListTagsForResource: onResource,
  ListTaskDefinitionFamilies: onAnything,
  ListTaskDefinitions: onAnything,
  ListTasks: onEach('container-instance', ({ containerInstance }) => [containerInstance]),
  PutAccountSetting: onAnything,
  PutAccountSettingDefault: onAnything,
  PutAttributes: onTargets,
  PutClusterCapacityProviders: onCluster,
  RegisterContainerInstance: onCluster,
  RegisterTaskDefinition: ({ family }, caller) => [{ resource: taskDefinitionOf(`${family ?? '*'}:*`, caller), conditions: {} }],
  RunTask: onTaskDefinition,
  StartTask: onTaskDefinitionAndInstances,
  StopServiceDeployment: onRecords(({ serviceDeploymentArn }) => [serviceDeploymentArn]),
  StopTask: onEach('task', ({ task }) => [task]),
  SubmitAttachmentStateChanges: onCluster,
  SubmitContainerStateChange: onCluster,
  SubmitTaskStateChange: onCluster,
  TagResource: onResource,
  UntagResource: onResource,
  UpdateCluster: onCluster,
  UpdateClusterSettings: onCluster,
  UpdateContainerAgent: onEach('container-instance', ({ containerInstance }) => [containerInstance]),
  UpdateContainerInstancesState: onContainerInstances,
  UpdateService: withTaskDefinition(onService),
  UpdateTaskProtection: onTasks,
}

/** The operations of which the table says what they are authorised on; any other needs `*`. */
export const ecsActionNames = Object.keys(actions)

/** What an ECS call is about, with the condition keys that follow from it. Resources are as the request names them, not looked up. */
export function ecsTargets(operation: string, input: EcsInput, caller: Caller): ReturnType<Access> {
  return (actions[operation] ?? onAnything)(input, caller)
}

/** What a caller must be allowed to do for an ECS call. */
export function ecsAccess(operation: string, input: EcsInput, caller: Caller): AccessRequest[] {
  const given = requestConditions(operation, input)
  return ecsTargets(operation, input, caller).map(({ resource, conditions }) => ({
    action: `ecs:${operation}`,
    resource,
    conditions: { ...conditions, ...given },
  }))
}
