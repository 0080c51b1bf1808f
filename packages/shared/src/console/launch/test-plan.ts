import { taskDefinitionSamples } from '../../ecs/task-definition-samples.ts'
import type { LaunchPlan, LaunchService } from './launch-plan.ts'

/** The guide's sample as a service of two behind a load balancer, on two instances. */
export function samplePlan(changes: Partial<LaunchPlan['cluster']> = {}, service: Partial<LaunchService> = {}): LaunchPlan {
  return {
    taskDefinition: taskDefinitionSamples.find(({ id }) => id === 'console-sample-app')!.document,
    schedule: {
      kind: 'service',
      serviceName: 'sample-webapp',
      desiredCount: 2,
      loadBalancer: { containerName: 'simple-app', containerPort: 80, listenerPort: 80, pingPath: '/' },
      ...service,
    },
    cluster: {
      clusterName: 'default',
      clusterExists: false,
      instanceCount: 2,
      instanceType: 't2.micro',
      allowedCidr: '0.0.0.0/0',
      allowRoles: true,
      ...changes,
    },
  }
}
