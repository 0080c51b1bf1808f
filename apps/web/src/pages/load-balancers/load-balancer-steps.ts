import type { LoadBalancerStep } from '../../paths.ts'

/** The guide's steps of creating a load balancer, in its words. */
export const loadBalancerSteps: readonly { id: LoadBalancerStep; title: string }[] = [
  { id: 'define', title: 'Define Load Balancer' },
  { id: 'health-check', title: 'Configure Health Check' },
  { id: 'subnets', title: 'Select Subnets' },
  { id: 'security-groups', title: 'Assign Security Groups' },
  { id: 'instances', title: 'Add EC2 Instances' },
  { id: 'review', title: 'Review' },
]

const indexOf = (step: LoadBalancerStep) => loadBalancerSteps.findIndex(({ id }) => id === step)

export const stepBefore = (step: LoadBalancerStep) => loadBalancerSteps[indexOf(step) - 1]
export const stepAfter = (step: LoadBalancerStep) => loadBalancerSteps[indexOf(step) + 1]

/** The step that an address names; the first one for any other. */
export function readStep(text: string | undefined): LoadBalancerStep {
  return loadBalancerSteps.find(({ id }) => id === text)?.id ?? 'define'
}
