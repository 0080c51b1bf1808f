import Button from '@cloudscape-design/components/button'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { CallsPreview } from '../../components/calls-preview.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import type { LoadBalancerStep } from '../../paths.ts'
import { loadBalancerCalls } from './load-balancer-calls.ts'
import { subnetsOf, toLoadBalancerOrder } from './load-balancer-form.ts'
import { loadBalancerSteps } from './load-balancer-steps.ts'
import type { LoadBalancerDraft } from './use-load-balancer-draft.ts'

/** Review: every value with the way back to it, and the calls. */
export function ReviewStep({ draft: { form, facts } }: { draft: LoadBalancerDraft }) {
  const order = toLoadBalancerOrder(form, facts)
  const { healthCheck: check, securityGroup } = order
  const zoneOf = (id: string) => subnetsOf(form, facts).find(({ subnetId }) => subnetId === id)?.availabilityZone
  return (
    <SpaceBetween size="l">
      <Section
        step="define"
        items={[
          { label: 'Load Balancer name', value: order.name },
          { label: 'VPC', value: order.vpcId },
          { label: 'Scheme', value: order.isInternal ? 'internal' : 'internet-facing' },
          {
            label: 'Listeners',
            value: lines(
              order.listeners.map(
                (each) => `${each.protocol} ${each.loadBalancerPort} → ${each.instanceProtocol} ${each.instancePort}`,
              ),
            ),
          },
        ]}
      />
      <Section
        step="health-check"
        items={[
          { label: 'Ping', value: `${check.protocol}:${check.port}${check.path ?? ''}` },
          { label: 'Response Timeout', value: `${check.timeoutSeconds} s` },
          { label: 'Health Check Interval', value: `${check.intervalSeconds} s` },
          { label: 'Thresholds', value: `${check.unhealthyThreshold} unhealthy, ${check.healthyThreshold} healthy` },
        ]}
      />
      <Section
        step="subnets"
        items={[{ label: 'Subnets', value: lines(order.subnetIds.map((id) => [id, zoneOf(id)].filter(Boolean).join(' in '))) }]}
      />
      <Section
        step="security-groups"
        items={
          'groupIds' in securityGroup
            ? [{ label: 'Security groups', value: lines(securityGroup.groupIds) }]
            : [
                { label: 'New security group', value: securityGroup.create.name },
                { label: 'Description', value: securityGroup.create.description },
                { label: 'Source', value: securityGroup.create.allowedCidr },
              ]
        }
      />
      <CallsPreview calls={loadBalancerCalls(order)} />
    </SpaceBetween>
  )
}

function Section({ step, items }: { step: LoadBalancerStep; items: { label: string; value: ReactNode }[] }) {
  const to = usePaths()
  const { title } = loadBalancerSteps.find(({ id }) => id === step)!
  return (
    <DetailSection
      title={title}
      items={items}
      columns={items.length === 1 ? 1 : 4}
      actions={
        <Button formAction="none" href={to.createLoadBalancer(step)} ariaLabel={`Edit ${title}`}>
          Edit
        </Button>
      }
    />
  )
}

function lines(texts: string[]) {
  return texts.map((text) => <div key={text}>{text}</div>)
}
