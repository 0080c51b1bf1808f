import type { CreateServiceRequest, DeploymentConfiguration, RunTaskRequest } from '@aws-sdk/client-ecs'
import { AwsError, invalidParameter } from '../../protocol/aws-error.ts'

/** What ECS knows and this endpoint does not. */
export const unsupported = (what: string) =>
  new AwsError('UnsupportedFeatureException', `${what} is not implemented by this endpoint.`)

type LaunchRequest = Pick<
  RunTaskRequest,
  'launchType' | 'capacityProviderStrategy' | 'platformVersion' | 'volumeConfigurations' | 'enableExecuteCommand'
>

/** Refuses what ECS knows and this endpoint does not, where AWS would launch tasks with it. Nothing is accepted and ignored. */
export function checkLaunchSupported(request: LaunchRequest): void {
  if (request.capacityProviderStrategy?.length) {
    if (request.launchType) {
      throw invalidParameter(
        'Specifying both a launch type and capacity provider strategy is not supported. Remove one and try again.',
      )
    }
    throw unsupported('capacityProviderStrategy')
  }
  if (request.launchType && request.launchType !== 'EC2') throw unsupported(`Launch type ${request.launchType}`)
  if (request.platformVersion) {
    throw invalidParameter('The platform version must be null when specifying an EC2 launch type.')
  }
  if (request.volumeConfigurations?.length) throw unsupported('volumeConfigurations')
  if (request.enableExecuteCommand) throw unsupported('enableExecuteCommand')
}

type ServiceFeatures = Pick<
  CreateServiceRequest,
  | 'serviceRegistries'
  | 'serviceConnectConfiguration'
  | 'vpcLatticeConfigurations'
  | 'gatewayConnectors'
  | 'monitoring'
  | 'availabilityZoneRebalancing'
  | 'deploymentController'
  | 'deploymentConfiguration'
>

/** The same for what a service alone can ask for. */
export function checkServiceSupported(request: ServiceFeatures): void {
  if (request.serviceRegistries?.length) throw unsupported('serviceRegistries')
  if (request.serviceConnectConfiguration?.enabled) throw unsupported('serviceConnectConfiguration')
  if (request.vpcLatticeConfigurations?.length) throw unsupported('vpcLatticeConfigurations')
  if (request.gatewayConnectors?.length) throw unsupported('gatewayConnectors')
  if (request.monitoring) throw unsupported('monitoring')
  if (request.availabilityZoneRebalancing === 'ENABLED') throw unsupported('availabilityZoneRebalancing')
  const controller = request.deploymentController?.type
  if (controller && controller !== 'ECS') throw unsupported(`Deployment controller ${controller}`)
  checkDeploymentSupported(request.deploymentConfiguration)
}

function checkDeploymentSupported(configuration: DeploymentConfiguration = {}): void {
  const { strategy, alarms, deploymentCircuitBreaker: breaker } = configuration
  if (strategy && strategy !== 'ROLLING') throw unsupported(`Deployment strategy ${strategy}`)
  if (configuration.linearConfiguration) throw unsupported('deploymentConfiguration.linearConfiguration')
  if (configuration.canaryConfiguration) throw unsupported('deploymentConfiguration.canaryConfiguration')
  if (configuration.lifecycleHooks?.length) throw unsupported('deploymentConfiguration.lifecycleHooks')
  if (configuration.bakeTimeInMinutes) throw unsupported('deploymentConfiguration.bakeTimeInMinutes')
  if (configuration.earlySuccessCriteria) throw unsupported('deploymentConfiguration.earlySuccessCriteria')
  if (alarms?.enable) throw unsupported('deploymentConfiguration.alarms')
  if (breaker?.thresholdConfiguration) throw unsupported('deploymentCircuitBreaker.thresholdConfiguration')
  if (breaker?.resetOnHealthyTask !== undefined) throw unsupported('deploymentCircuitBreaker.resetOnHealthyTask')
}
