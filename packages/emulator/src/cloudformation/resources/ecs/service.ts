import type {
  CreateServiceRequest,
  CreateServiceResponse,
  DescribeServiceDeploymentsResponse,
  DescribeServicesResponse,
  Service,
  UpdateServiceRequest,
  UpdateServiceResponse,
} from '@aws-sdk/client-ecs'
import { readByModel } from '../model-properties.ts'
import { NotStabilized, type ResourceType, type Workplace } from '../resource-type.ts'
import { toEcsTags } from './ecs-tags.ts'

/** Members of CreateService that UpdateService takes, too, without another service. */
const CHANGEABLE = [
  'desiredCount',
  'taskDefinition',
  'deploymentConfiguration',
  'healthCheckGracePeriodSeconds',
  'placementConstraints',
  'placementStrategy',
  'loadBalancers',
] as const

/** AWS::ECS::Service. Its physical id is its ARN. It is complete when it has reached a steady state. */
export const service: ResourceType = {
  serviceName: 'Ecs',
  read: (properties) =>
    readByModel('CreateService', properties, {
      renamed: { PlacementStrategies: 'PlacementStrategy' },
      filledIn: ['serviceName'],
    }),
  attributes: ['Name', 'ServiceArn'],
  seconds: { create: 10, delete: 10 },
  patience: 180,
  create(place, properties, resource) {
    const input = properties as unknown as CreateServiceRequest
    const request = {
      ...input,
      serviceName: input.serviceName ?? place.nameOf(resource, 255),
      ...(input.schedulingStrategy !== 'DAEMON' && { desiredCount: input.desiredCount ?? 1 }),
      tags: toEcsTags(place, input.tags),
    }
    const { service: made } = place.call<CreateServiceResponse>('ecs', 'CreateService', request)
    remember(resource, made!)
    return made!.serviceArn!
  },
  isStable(place, resource) {
    const { physicalId, properties, memo } = resource
    const found = findService(place, properties, physicalId!)
    const [primary, ...others] = found?.deployments ?? []
    if (!found || !primary) throw new NotStabilized('The service is gone.')
    if (primary.rolloutState === 'FAILED' || (primary.id !== memo.deploymentId && wasRolledBack(place, memo))) {
      const cause = "Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'."
      throw new NotStabilized(cause, 'GeneralServiceException')
    }
    // Somebody else may have begun another one: it is that one that is waited for now.
    remember(resource, found)
    return others.length === 0 && primary.rolloutState === 'COMPLETED' && found.runningCount === found.desiredCount
  },
  describe: (place, { physicalId, properties }) => ({
    Name: findService(place, properties, physicalId!)?.serviceName,
    ServiceArn: physicalId,
  }),
  remove(place, { physicalId, properties }) {
    const found = findService(place, properties, physicalId)
    if (!found || found.status === 'INACTIVE') return true
    const { cluster } = properties
    if (found.status === 'ACTIVE') {
      if (found.schedulingStrategy !== 'DAEMON') {
        place.call('ecs', 'UpdateService', { cluster, service: physicalId, desiredCount: 0 })
      }
      place.call('ecs', 'DeleteService', { cluster, service: physicalId })
    }
    return false
  },
  update: {
    kind: 'in-place',
    properties: [
      'DesiredCount',
      'TaskDefinition',
      'DeploymentConfiguration',
      'HealthCheckGracePeriodSeconds',
      'PlacementConstraints',
      'PlacementStrategies',
      'LoadBalancers',
    ],
    run(place, resource, properties) {
      const changed = CHANGEABLE.filter((name) => JSON.stringify(properties[name]) !== JSON.stringify(resource.properties[name]))
      const request = {
        ...Object.fromEntries(changed.map((name) => [name, properties[name] ?? DEFAULTS[name]])),
        ...(properties.cluster !== undefined && { cluster: properties.cluster as string }),
        service: resource.physicalId!,
      } satisfies UpdateServiceRequest
      const { service: updated } = place.call<UpdateServiceResponse>('ecs', 'UpdateService', request)
      remember(resource, updated!)
    },
  },
}

/** What a member goes back to when the template does not name it any more. */
const DEFAULTS: Record<string, unknown> = {
  desiredCount: 1,
  healthCheckGracePeriodSeconds: 0,
  placementConstraints: [],
  placementStrategy: [],
  loadBalancers: [],
}

/** The deployment that is waited for. */
function remember({ memo }: { memo: Record<string, string> }, { deployments = [], currentServiceDeployment }: Service) {
  const id = deployments[0]?.id
  if (id !== undefined) memo.deploymentId = id
  if (currentServiceDeployment !== undefined) memo.serviceDeploymentArn = currentServiceDeployment
}

/** Whether the deployment that was waited for was given up for the one before. */
function wasRolledBack(place: Workplace, { serviceDeploymentArn }: Record<string, string>): boolean {
  if (serviceDeploymentArn === undefined) return false
  const input = { serviceDeploymentArns: [serviceDeploymentArn] }
  const { serviceDeployments = [] } = place.call<DescribeServiceDeploymentsResponse>('ecs', 'DescribeServiceDeployments', input)
  return serviceDeployments.some(({ status }) => status?.startsWith('ROLLBACK'))
}

function findService(place: Workplace, { cluster }: Record<string, unknown>, arn: string): Service | undefined {
  const { services = [] } = place.call<DescribeServicesResponse>('ecs', 'DescribeServices', { cluster, services: [arn] })
  return services[0]
}
