import type { LoadBalancer } from '@aws-sdk/client-ecs'
import { invalidParameter } from '../../protocol/aws-error.ts'
import type { TaskDefinitionRevision } from '../state/state.ts'
import { unsupported } from './unsupported.ts'

const LONGEST_GRACE_PERIOD = 2_147_483_647

/**
 * Each entry names one load balancer, and a container and port that the task definition has. Source: LoadBalancer in the API
 * reference.
 */
export function checkLoadBalancers(loadBalancers: readonly LoadBalancer[], { definition }: TaskDefinitionRevision): void {
  for (const { loadBalancerName, targetGroupArn, containerName, containerPort, advancedConfiguration } of loadBalancers) {
    if (advancedConfiguration) throw unsupported('advancedConfiguration')
    if (!loadBalancerName === !targetGroupArn) {
      throw invalidParameter('A load balancer needs either a loadBalancerName or a targetGroupArn.')
    }
    const container = definition.containerDefinitions.find(({ name }) => name === containerName)
    if (!container) throw invalidParameter(`The container ${containerName ?? ''} does not exist in the task definition.`)
    const mapping = container.portMappings?.find((one) => one.containerPort === containerPort)
    if (!mapping) {
      throw invalidParameter(`The container ${containerName} did not have a container port ${containerPort ?? ''} defined.`)
    }
    // A Classic Load Balancer sends to one port of every instance; only a target group knows a port for each task.
    if (loadBalancerName && !mapping.hostPort && definition.networkMode !== 'host') {
      throw invalidParameter(`A host port mapping for the container port ${containerPort} is required.`)
    }
  }
}

export function checkGracePeriod(seconds: number | undefined, loadBalancers: readonly LoadBalancer[]): void {
  if (seconds === undefined) return
  if (loadBalancers.length === 0) {
    throw invalidParameter('Health check grace period is only valid for services configured to use load balancers')
  }
  if (seconds < 0 || seconds > LONGEST_GRACE_PERIOD) throw invalidParameter('Invalid health check grace period.')
}
