import type {
  AutoScalingGroup,
  AutoScalingGroupsType,
  ActivitiesType,
  UpdateAutoScalingGroupType,
} from '@aws-sdk/client-auto-scaling'
import { list, readProperties, structure } from '../properties.ts'
import { NotStabilized, type ResourceType, type Workplace } from '../resource-type.ts'

const MINUTE = 60_000
/** How long a failed launch may still be followed by one that succeeds. */
const MINUTES_AFTER_FAILURE = 5

const properties = structure(
  {
    AutoScalingGroupName: 'string',
    AvailabilityZones: list('string'),
    Cooldown: 'integer',
    DesiredCapacity: 'integer',
    HealthCheckGracePeriod: 'integer',
    HealthCheckType: 'string',
    LaunchTemplate: structure({ LaunchTemplateId: 'string', LaunchTemplateName: 'string', Version: 'string' }, 'Version'),
    LoadBalancerNames: list('string'),
    MaxSize: 'integer',
    MinSize: 'integer',
    NewInstancesProtectedFromScaleIn: 'boolean',
    Tags: list(structure({ Key: 'string', PropagateAtLaunch: 'boolean', Value: 'string' }, 'Key', 'PropagateAtLaunch', 'Value')),
    TargetGroupARNs: list('string'),
    VPCZoneIdentifier: list('string'),
  },
  'MaxSize',
  'MinSize',
)

const SIZES = ['MinSize', 'MaxSize', 'DesiredCapacity'] as const

/** AWS::AutoScaling::AutoScalingGroup. Its physical id is its name. It is complete when its instances are in service. */
export const autoScalingGroup: ResourceType = {
  serviceName: 'AutoScaling',
  read: (value) => readProperties(properties, value),
  attributes: ['AutoScalingGroupARN'],
  seconds: { create: 10, delete: 10 },
  create(place, { AutoScalingGroupName, VPCZoneIdentifier, Tags, ...rest }, resource) {
    const name = (AutoScalingGroupName as string | undefined) ?? place.nameOf(resource, 255)
    resource.memo.askedAt = String(place.now)
    place.call('autoscaling', 'CreateAutoScalingGroup', {
      ...rest,
      AutoScalingGroupName: name,
      ...(VPCZoneIdentifier !== undefined && { VPCZoneIdentifier: (VPCZoneIdentifier as string[]).join(',') }),
      Tags: toTags(place, name, Tags as GroupTag[] | undefined),
    })
    return name
  },
  isStable(place, { physicalId, memo }) {
    const group = findGroup(place, physicalId!)
    if (!group) throw new NotStabilized('The Auto Scaling group is gone.')
    const { Instances: instances = [], DesiredCapacity: desired = 0 } = group
    const inService = instances.filter(({ LifecycleState }) => LifecycleState === 'InService')
    if (inService.length === desired && instances.length === desired) return true
    if (place.now - Number(memo.askedAt) >= MINUTES_AFTER_FAILURE * MINUTE) refuseIfFailed(place, group, Number(memo.askedAt))
    return false
  },
  describe: (place, { physicalId }) => ({ AutoScalingGroupARN: findGroup(place, physicalId!)?.AutoScalingGroupARN }),
  remove(place, { physicalId }) {
    const group = findGroup(place, physicalId)
    if (!group) return true
    // On its way out already.
    if (group.Status !== undefined) return false
    const AutoScalingGroupName = physicalId
    if (group.DesiredCapacity !== 0 || group.MinSize !== 0 || group.MaxSize !== 0) {
      const sizes = { MinSize: 0, MaxSize: 0, DesiredCapacity: 0 }
      place.call('autoscaling', 'UpdateAutoScalingGroup', { AutoScalingGroupName, ...sizes })
    } else if (!group.Instances?.length) {
      place.call('autoscaling', 'DeleteAutoScalingGroup', { AutoScalingGroupName })
    }
    return false
  },
  inUseCodes: ['ResourceInUse', 'ScalingActivityInProgress'],
  update: {
    kind: 'in-place',
    properties: SIZES,
    run(place, resource, { MinSize, MaxSize, DesiredCapacity }) {
      resource.memo.askedAt = String(place.now)
      const input = {
        AutoScalingGroupName: resource.physicalId!,
        MinSize: MinSize as number,
        MaxSize: MaxSize as number,
        ...(DesiredCapacity !== undefined && { DesiredCapacity: DesiredCapacity as number }),
      } satisfies UpdateAutoScalingGroupType
      place.call('autoscaling', 'UpdateAutoScalingGroup', input)
    },
  },
}

/** The service takes them one by one. */
interface GroupTag {
  Key: string
  Value: string
  PropagateAtLaunch: boolean
}

/** Those of the stack are for its instances, too. */
function toTags(place: Workplace, ResourceId: string, own: GroupTag[] = []) {
  const group = { ResourceId, ResourceType: 'auto-scaling-group' }
  const isPropagated = new Map(own.map(({ Key, PropagateAtLaunch }) => [Key, PropagateAtLaunch]))
  return place.tagsWith(own).map(({ Key, Value }) => ({ ...group, Key, Value, PropagateAtLaunch: isPropagated.get(Key) ?? true }))
}

function findGroup(place: Workplace, name: string): AutoScalingGroup | undefined {
  const input = { AutoScalingGroupNames: [name] }
  return place.call<AutoScalingGroupsType>('autoscaling', 'DescribeAutoScalingGroups', input).AutoScalingGroups?.[0]
}

/** Throws when the latest of its activities, of those since it was asked for, has failed. */
function refuseIfFailed(place: Workplace, { AutoScalingGroupName, ...group }: AutoScalingGroup, askedAt: number) {
  const input = { AutoScalingGroupName }
  const { Activities = [] } = place.call<ActivitiesType>('autoscaling', 'DescribeScalingActivities', input)
  const latest = Activities.find(({ StartTime }) => (StartTime?.getTime() ?? 0) >= askedAt)
  if (latest?.StatusCode !== 'Failed') return
  const size = `${group.Instances?.length ?? 0}/${group.MinSize}/${group.MaxSize}`
  throw new NotStabilized(
    `Group did not stabilize. {current/minSize/maxSize group size = ${size}}. Failed Scaling Activity: ${latest.StatusMessage ?? ''}`,
  )
}
