import { createCluster } from './operations/create-cluster.ts'
import { createService } from './operations/create-service.ts'
import { deleteAccountSetting } from './operations/delete-account-setting.ts'
import { deleteAttributes } from './operations/delete-attributes.ts'
import { deleteCluster } from './operations/delete-cluster.ts'
import { deleteService } from './operations/delete-service.ts'
import { deleteTaskDefinitions } from './operations/delete-task-definitions.ts'
import { deregisterContainerInstance } from './operations/deregister-container-instance.ts'
import { deregisterTaskDefinition } from './operations/deregister-task-definition.ts'
import { describeClusters } from './operations/describe-clusters.ts'
import { describeContainerInstances } from './operations/describe-container-instances.ts'
import { describeServiceDeployments } from './operations/describe-service-deployments.ts'
import { describeServiceRevisions } from './operations/describe-service-revisions.ts'
import { describeServices } from './operations/describe-services.ts'
import { describeTaskDefinition } from './operations/describe-task-definition.ts'
import { describeTasks } from './operations/describe-tasks.ts'
import { discoverPollEndpoint } from './operations/discover-poll-endpoint.ts'
import { getTaskProtection } from './operations/get-task-protection.ts'
import { listAccountSettings } from './operations/list-account-settings.ts'
import { listAttributes } from './operations/list-attributes.ts'
import { listClusters } from './operations/list-clusters.ts'
import { listContainerInstances } from './operations/list-container-instances.ts'
import { listServiceDeployments } from './operations/list-service-deployments.ts'
import { listServices } from './operations/list-services.ts'
import { listTagsForResource } from './operations/list-tags-for-resource.ts'
import { listTaskDefinitionFamilies } from './operations/list-task-definition-families.ts'
import { listTaskDefinitions } from './operations/list-task-definitions.ts'
import { listTasks } from './operations/list-tasks.ts'
import { putAccountSettingDefault } from './operations/put-account-setting-default.ts'
import { putAccountSetting } from './operations/put-account-setting.ts'
import { putAttributes } from './operations/put-attributes.ts'
import { registerContainerInstance } from './operations/register-container-instance.ts'
import { registerTaskDefinition } from './operations/register-task-definition.ts'
import { runTask } from './operations/run-task.ts'
import { startTask } from './operations/start-task.ts'
import { stopTask } from './operations/stop-task.ts'
import { submitAttachmentStateChanges } from './operations/submit-attachment-state-changes.ts'
import { submitContainerStateChange } from './operations/submit-container-state-change.ts'
import { submitTaskStateChange } from './operations/submit-task-state-change.ts'
import { tagResource } from './operations/tag-resource.ts'
import { untagResource } from './operations/untag-resource.ts'
import { updateClusterSettings } from './operations/update-cluster-settings.ts'
import { updateCluster } from './operations/update-cluster.ts'
import { updateContainerAgent } from './operations/update-container-agent.ts'
import { updateContainerInstancesState } from './operations/update-container-instances-state.ts'
import { updateService } from './operations/update-service.ts'
import { updateTaskProtection } from './operations/update-task-protection.ts'

/** The operations of Amazon ECS that this endpoint serves. `writes`: accepted ones are journalled. */
export const ecsOperations = {
  CreateCluster: { run: createCluster, writes: true },
  CreateService: { run: createService, writes: true },
  DeleteAccountSetting: { run: deleteAccountSetting, writes: true },
  DeleteAttributes: { run: deleteAttributes, writes: true },
  DeleteCluster: { run: deleteCluster, writes: true },
  DeleteService: { run: deleteService, writes: true },
  DeleteTaskDefinitions: { run: deleteTaskDefinitions, writes: true },
  DeregisterContainerInstance: { run: deregisterContainerInstance, writes: true },
  DeregisterTaskDefinition: { run: deregisterTaskDefinition, writes: true },
  DescribeClusters: { run: describeClusters, writes: false },
  DescribeContainerInstances: { run: describeContainerInstances, writes: false },
  DescribeServiceDeployments: { run: describeServiceDeployments, writes: false },
  DescribeServiceRevisions: { run: describeServiceRevisions, writes: false },
  DescribeServices: { run: describeServices, writes: false },
  DescribeTaskDefinition: { run: describeTaskDefinition, writes: false },
  DescribeTasks: { run: describeTasks, writes: false },
  DiscoverPollEndpoint: { run: discoverPollEndpoint, writes: true },
  GetTaskProtection: { run: getTaskProtection, writes: false },
  ListAccountSettings: { run: listAccountSettings, writes: false },
  ListAttributes: { run: listAttributes, writes: false },
  ListClusters: { run: listClusters, writes: false },
  ListContainerInstances: { run: listContainerInstances, writes: false },
  ListServiceDeployments: { run: listServiceDeployments, writes: false },
  ListServices: { run: listServices, writes: false },
  ListTagsForResource: { run: listTagsForResource, writes: false },
  ListTaskDefinitionFamilies: { run: listTaskDefinitionFamilies, writes: false },
  ListTaskDefinitions: { run: listTaskDefinitions, writes: false },
  ListTasks: { run: listTasks, writes: false },
  PutAccountSetting: { run: putAccountSetting, writes: true },
  PutAccountSettingDefault: { run: putAccountSettingDefault, writes: true },
  PutAttributes: { run: putAttributes, writes: true },
  RegisterContainerInstance: { run: registerContainerInstance, writes: true },
  RegisterTaskDefinition: { run: registerTaskDefinition, writes: true },
  RunTask: { run: runTask, writes: true },
  StartTask: { run: startTask, writes: true },
  StopTask: { run: stopTask, writes: true },
  SubmitAttachmentStateChanges: { run: submitAttachmentStateChanges, writes: true },
  SubmitContainerStateChange: { run: submitContainerStateChange, writes: true },
  SubmitTaskStateChange: { run: submitTaskStateChange, writes: true },
  TagResource: { run: tagResource, writes: true },
  UntagResource: { run: untagResource, writes: true },
  UpdateCluster: { run: updateCluster, writes: true },
  UpdateClusterSettings: { run: updateClusterSettings, writes: true },
  UpdateContainerAgent: { run: updateContainerAgent, writes: true },
  UpdateContainerInstancesState: { run: updateContainerInstancesState, writes: true },
  UpdateService: { run: updateService, writes: true },
  UpdateTaskProtection: { run: updateTaskProtection, writes: true },
}
