import {
  CreateAutoScalingGroup$,
  CreateLaunchConfiguration$,
  CreateOrUpdateTags$,
  DeleteAutoScalingGroup$,
  DeleteLaunchConfiguration$,
  DeleteTags$,
  DescribeAutoScalingGroups$,
  DescribeAutoScalingInstances$,
  DescribeLaunchConfigurations$,
  DescribeScalingActivities$,
  DescribeTags$,
  SetDesiredCapacity$,
  SetInstanceHealth$,
  SetInstanceProtection$,
  TerminateInstanceInAutoScalingGroup$,
  UpdateAutoScalingGroup$,
} from '@aws-sdk/client-auto-scaling'
import type { OperationRow } from '../region/region-service.ts'
import { createAutoScalingGroup } from './operations/create-auto-scaling-group.ts'
import { createLaunchConfiguration } from './operations/create-launch-configuration.ts'
import { createOrUpdateTags } from './operations/create-or-update-tags.ts'
import { deleteAutoScalingGroup } from './operations/delete-auto-scaling-group.ts'
import { deleteLaunchConfiguration } from './operations/delete-launch-configuration.ts'
import { deleteTags } from './operations/delete-tags.ts'
import { describeAutoScalingGroups } from './operations/describe-auto-scaling-groups.ts'
import { describeAutoScalingInstances } from './operations/describe-auto-scaling-instances.ts'
import { describeLaunchConfigurations } from './operations/describe-launch-configurations.ts'
import { describeScalingActivities } from './operations/describe-scaling-activities.ts'
import { describeTags } from './operations/describe-tags.ts'
import { setDesiredCapacity } from './operations/set-desired-capacity.ts'
import { setInstanceHealth } from './operations/set-instance-health.ts'
import { setInstanceProtection } from './operations/set-instance-protection.ts'
import { terminateInstanceInAutoScalingGroup } from './operations/terminate-instance-in-auto-scaling-group.ts'
import { updateAutoScalingGroup } from './operations/update-auto-scaling-group.ts'

/** The operations of this service that the endpoint serves. */
export const autoScalingOperations = {
  CreateAutoScalingGroup: { schema: CreateAutoScalingGroup$, run: createAutoScalingGroup, writes: true },
  CreateLaunchConfiguration: { schema: CreateLaunchConfiguration$, run: createLaunchConfiguration, writes: true },
  CreateOrUpdateTags: { schema: CreateOrUpdateTags$, run: createOrUpdateTags, writes: true },
  DeleteAutoScalingGroup: { schema: DeleteAutoScalingGroup$, run: deleteAutoScalingGroup, writes: true },
  DeleteLaunchConfiguration: { schema: DeleteLaunchConfiguration$, run: deleteLaunchConfiguration, writes: true },
  DeleteTags: { schema: DeleteTags$, run: deleteTags, writes: true },
  DescribeAutoScalingGroups: { schema: DescribeAutoScalingGroups$, run: describeAutoScalingGroups, writes: false },
  DescribeAutoScalingInstances: { schema: DescribeAutoScalingInstances$, run: describeAutoScalingInstances, writes: false },
  DescribeLaunchConfigurations: { schema: DescribeLaunchConfigurations$, run: describeLaunchConfigurations, writes: false },
  DescribeScalingActivities: { schema: DescribeScalingActivities$, run: describeScalingActivities, writes: false },
  DescribeTags: { schema: DescribeTags$, run: describeTags, writes: false },
  SetDesiredCapacity: { schema: SetDesiredCapacity$, run: setDesiredCapacity, writes: true },
  SetInstanceHealth: { schema: SetInstanceHealth$, run: setInstanceHealth, writes: true },
  SetInstanceProtection: { schema: SetInstanceProtection$, run: setInstanceProtection, writes: true },
  TerminateInstanceInAutoScalingGroup: {
    schema: TerminateInstanceInAutoScalingGroup$,
    run: terminateInstanceInAutoScalingGroup,
    writes: true,
  },
  UpdateAutoScalingGroup: { schema: UpdateAutoScalingGroup$, run: updateAutoScalingGroup, writes: true },
} satisfies Record<string, OperationRow>
