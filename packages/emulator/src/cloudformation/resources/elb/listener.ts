import type { CreateListenerOutput } from '@aws-sdk/client-elastic-load-balancing-v2'
import { list, readProperties, structure } from '../properties.ts'
import type { ResourceType } from '../resource-type.ts'

const action = structure(
  {
    ForwardConfig: structure({ TargetGroups: list(structure({ TargetGroupArn: 'string', Weight: 'integer' })) }),
    Order: 'integer',
    TargetGroupArn: 'string',
    Type: 'string',
  },
  'Type',
)

const properties = structure(
  {
    Certificates: list(structure({ CertificateArn: 'string' })),
    DefaultActions: list(action),
    LoadBalancerArn: 'string',
    Port: 'integer',
    Protocol: 'string',
    SslPolicy: 'string',
  },
  'DefaultActions',
  'LoadBalancerArn',
)

/** AWS::ElasticLoadBalancingV2::Listener. Its physical id is its ARN. */
export const listener: ResourceType = {
  serviceName: 'ElasticLoadBalancingV2',
  read: (value) => readProperties(properties, value),
  attributes: ['ListenerArn'],
  seconds: { create: 2, delete: 2 },
  create(place, input) {
    const made = place.call<CreateListenerOutput>('elasticloadbalancing', 'v2.CreateListener', input)
    return made.Listeners![0]!.ListenerArn!
  },
  describe: (_place, { physicalId }) => ({ ListenerArn: physicalId }),
  remove(place, { physicalId: ListenerArn }) {
    place.call('elasticloadbalancing', 'v2.DeleteListener', { ListenerArn })
    return true
  },
}
