import type { CreateTargetGroupOutput, DescribeTargetGroupsOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { AwsError } from '../../../protocol/aws-error.ts'
import { alreadyThere } from '../already-there.ts'
import { list, readProperties, structure, tags, without } from '../properties.ts'
import type { ResourceType, Workplace } from '../resource-type.ts'

const properties = structure({
  HealthCheckEnabled: 'boolean',
  HealthCheckIntervalSeconds: 'integer',
  HealthCheckPath: 'string',
  HealthCheckPort: 'string',
  HealthCheckProtocol: 'string',
  HealthCheckTimeoutSeconds: 'integer',
  HealthyThresholdCount: 'integer',
  Matcher: structure({ HttpCode: 'string' }),
  Name: 'string',
  Port: 'integer',
  Protocol: 'string',
  ProtocolVersion: 'string',
  Tags: tags,
  TargetGroupAttributes: list(structure({ Key: 'string', Value: 'string' }, 'Key', 'Value')),
  TargetType: 'string',
  UnhealthyThresholdCount: 'integer',
  VpcId: 'string',
})

/** AWS::ElasticLoadBalancingV2::TargetGroup. Its physical id is its ARN. */
export const targetGroup: ResourceType = {
  serviceName: 'ElasticLoadBalancingV2',
  read: (value) => readProperties(properties, value),
  attributes: ['LoadBalancerArns', 'TargetGroupArn', 'TargetGroupFullName', 'TargetGroupName'],
  seconds: { create: 15, delete: 2 },
  create(place, given, resource) {
    const { Name: chosen, Tags } = given
    const Name = (chosen as string | undefined) ?? place.nameOf(resource, 32)
    // CreateTargetGroup gives back one that is like it; CloudFormation does not take it for its own.
    if (chosen !== undefined && isTaken(place, Name)) throw alreadyThere(Name)
    const all = place.tagsWith(Tags)
    const input = { ...without(given, 'TargetGroupAttributes', 'Tags'), Name, ...(all.length > 0 && { Tags: all }) }
    const made = place.call<CreateTargetGroupOutput>('elasticloadbalancing', 'v2.CreateTargetGroup', input)
    return made.TargetGroups![0]!.TargetGroupArn!
  },
  configure(place, { physicalId: TargetGroupArn, properties: { TargetGroupAttributes: Attributes } }) {
    if (!Attributes) return
    place.call('elasticloadbalancing', 'v2.ModifyTargetGroupAttributes', { TargetGroupArn, Attributes })
  },
  describe(place, { physicalId }) {
    const input = { TargetGroupArns: [physicalId] }
    const { TargetGroups = [] } = place.call<DescribeTargetGroupsOutput>('elasticloadbalancing', 'v2.DescribeTargetGroups', input)
    const fullName = physicalId!.slice(physicalId!.indexOf('targetgroup/'))
    return {
      LoadBalancerArns: TargetGroups[0]?.LoadBalancerArns,
      TargetGroupArn: physicalId,
      TargetGroupFullName: fullName,
      TargetGroupName: TargetGroups[0]?.TargetGroupName,
    }
  },
  remove(place, { physicalId: TargetGroupArn }) {
    place.call('elasticloadbalancing', 'v2.DeleteTargetGroup', { TargetGroupArn })
    return true
  },
  inUseCodes: ['ResourceInUse'],
}

function isTaken(place: Workplace, name: string): boolean {
  try {
    place.call('elasticloadbalancing', 'v2.DescribeTargetGroups', { Names: [name] })
    return true
  } catch (error) {
    if (error instanceof AwsError && error.code === 'TargetGroupNotFound') return false
    throw error
  }
}
