import { createCluster } from './operations/create-cluster.ts'
import { createService } from './operations/create-service.ts'
import { deleteCluster } from './operations/delete-cluster.ts'
import { deleteService } from './operations/delete-service.ts'
import { deregisterContainerInstance } from './operations/deregister-container-instance.ts'
import { deregisterTaskDefinition } from './operations/deregister-task-definition.ts'
import { describeClusters } from './operations/describe-clusters.ts'
import { describeContainerInstances } from './operations/describe-container-instances.ts'
import { describeServices } from './operations/describe-services.ts'
import { describeTaskDefinition } from './operations/describe-task-definition.ts'
import { describeTasks } from './operations/describe-tasks.ts'
import { listClusters } from './operations/list-clusters.ts'
import { listContainerInstances } from './operations/list-container-instances.ts'
import { listServices } from './operations/list-services.ts'
import { listTaskDefinitionFamilies } from './operations/list-task-definition-families.ts'
import { listTaskDefinitions } from './operations/list-task-definitions.ts'
import { listTasks } from './operations/list-tasks.ts'
import { registerContainerInstance } from './operations/register-container-instance.ts'
import { registerTaskDefinition } from './operations/register-task-definition.ts'
import { runTask } from './operations/run-task.ts'
import { startTask } from './operations/start-task.ts'
import { stopTask } from './operations/stop-task.ts'
import { updateContainerInstancesState } from './operations/update-container-instances-state.ts'
import { updateService } from './operations/update-service.ts'

/** The operations of Amazon ECS that this endpoint serves. `writes`: accepted ones are journalled. */
export const ecsOperations = {
  CreateCluster: { run: createCluster, writes: true },
  CreateService: { run: createService, writes: true },
  DeleteCluster: { run: deleteCluster, writes: true },
  DeleteService: { run: deleteService, writes: true },
  DeregisterContainerInstance: { run: deregisterContainerInstance, writes: true },
  DeregisterTaskDefinition: { run: deregisterTaskDefinition, writes: true },
  DescribeClusters: { run: describeClusters, writes: false },
  DescribeContainerInstances: { run: describeContainerInstances, writes: false },
  DescribeServices: { run: describeServices, writes: false },
  DescribeTaskDefinition: { run: describeTaskDefinition, writes: false },
  DescribeTasks: { run: describeTasks, writes: false },
  ListClusters: { run: listClusters, writes: false },
  ListContainerInstances: { run: listContainerInstances, writes: false },
  ListServices: { run: listServices, writes: false },
  ListTaskDefinitionFamilies: { run: listTaskDefinitionFamilies, writes: false },
  ListTaskDefinitions: { run: listTaskDefinitions, writes: false },
  ListTasks: { run: listTasks, writes: false },
  RegisterContainerInstance: { run: registerContainerInstance, writes: true },
  RegisterTaskDefinition: { run: registerTaskDefinition, writes: true },
  RunTask: { run: runTask, writes: true },
  StartTask: { run: startTask, writes: true },
  StopTask: { run: stopTask, writes: true },
  UpdateContainerInstancesState: { run: updateContainerInstancesState, writes: true },
  UpdateService: { run: updateService, writes: true },
}
