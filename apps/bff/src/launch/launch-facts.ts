import type { Activity } from '@aws-sdk/client-auto-scaling'
import type { Stack, StackEvent, StackResource } from '@aws-sdk/client-cloudformation'
import type { InstanceState } from '@aws-sdk/client-elastic-load-balancing'
import type { ContainerInstance, Service, Task } from '../aws/shapes.ts'
import type { LaunchMarks } from './launch-marks.ts'

/** Everything that AWS tells of a launch. A member is undefined where there is nothing yet, or where it may not be read. */
export interface LaunchFacts {
  stack: Stack
  marks: LaunchMarks
  /** Newest first. */
  events: StackEvent[]
  resources: StackResource[]
  /** Container instances of the cluster. */
  instances?: ContainerInstance[] | undefined
  service?: Service | undefined
  /** Stopped tasks of the service. */
  stoppedTasks?: Task[] | undefined
  /** What Run Tasks Once has started, as far as ECS still lists it. */
  tasks?: Task[] | undefined
  /** Whether Run Tasks Once has ever started its tasks. */
  hasRun?: boolean | undefined
  /** Instances behind the load balancer. */
  health?: InstanceState[] | undefined
  /** What the Auto Scaling group did of late. */
  scaling?: Activity[] | undefined
  /** Actions that the account may not use: `ecs:ListTasks`. */
  denied: string[]
}
