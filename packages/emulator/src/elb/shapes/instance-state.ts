import type { InstanceState } from '@aws-sdk/client-elastic-load-balancing'
import type { Target } from '../state/elb-state.ts'

export const FAILED_CHECKS = 'Instance has failed at least the UnhealthyThreshold number of health checks consecutively.'

/** An instance of a classic load balancer, in the words of DescribeInstanceHealth. */
export function toInstanceState({ instanceId, state, reason }: Target): InstanceState {
  const outOfService = (ReasonCode: 'ELB' | 'Instance', Description: string): InstanceState => ({
    InstanceId: instanceId,
    State: 'OutOfService',
    ReasonCode,
    Description,
  })
  switch (state) {
    case 'healthy':
      return { InstanceId: instanceId, State: 'InService', ReasonCode: 'N/A', Description: 'N/A' }
    case 'draining': {
      const Description = 'Instance deregistration currently in progress.'
      return { InstanceId: instanceId, State: 'InService', ReasonCode: 'N/A', Description }
    }
    case 'initial':
      return outOfService('ELB', 'Instance registration is still in progress.')
    case 'unhealthy':
      return outOfService('Instance', FAILED_CHECKS)
    case 'unused': {
      const condition = /^Target is in the ([a-z-]+) state$/.exec(reason?.description ?? '')?.[1]
      return condition
        ? outOfService('Instance', `Instance is in ${condition} state.`)
        : outOfService(
            'ELB',
            'Instance is in the EC2 Availability Zone for which LoadBalancer is not configured to route traffic to.',
          )
    }
  }
}
