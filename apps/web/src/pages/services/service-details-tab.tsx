import SpaceBetween from '@cloudscape-design/components/space-between'
import { Copyable } from '../../components/copyable.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { Time } from '../../components/time.tsx'
import { TaskDefinitionLink } from '../tasks/task-definition-link.tsx'
import { useService } from './use-service.ts'

/** Everything else that ECS says of the service. */
export function ServiceDetailsTab() {
  const service = useService()
  const { circuitBreaker, placementStrategy, placementConstraints, loadBalancers, tags } = service
  return (
    <SpaceBetween size="l">
      <DetailSection
        title="Service"
        items={[
          { label: 'Task definition', value: <TaskDefinitionLink name={service.taskDefinition} /> },
          { label: 'Service type', value: service.schedulingStrategy },
          { label: 'Launch type', value: service.launchType },
          { label: 'Status', value: service.status },
          { label: 'Minimum healthy percent', value: `${service.minimumHealthyPercent} %` },
          { label: 'Maximum percent', value: `${service.maximumPercent} %` },
          { label: 'Deployment circuit breaker', value: circuitBreakerText(circuitBreaker) },
          { label: 'Service role', value: service.roleArn && <Copyable text={service.roleArn} /> },
          { label: 'Created', value: <Time at={service.createdAt} /> },
          { label: 'Created by', value: service.createdBy },
          { label: 'Tags', value: lines(tags.map(({ key, value }) => `${key} = ${value}`)) },
          { label: 'ARN', value: <Copyable text={service.arn} /> },
        ]}
      />
      <DetailSection
        title="Placement"
        columns={2}
        items={[
          {
            label: 'Strategy',
            value:
              lines(placementStrategy.map(({ type, field }) => (field ? `${type} by ${field}` : type))) ??
              'Spread over Availability Zones (default)',
          },
          {
            label: 'Constraints',
            value: lines(placementConstraints.map(({ type, expression }) => (expression ? `${type}: ${expression}` : type))),
          },
        ]}
      />
      {loadBalancers.length > 0 && (
        <DetailSection
          title="Load balancers"
          columns={2}
          items={[
            ...loadBalancers.map(({ loadBalancerName, targetGroupArn = '', containerName, containerPort }) => ({
              label: `${containerName}:${containerPort}`,
              value: (
                <Copyable text={loadBalancerName ?? targetGroupArn}>
                  <PathLink to={(to) => (loadBalancerName ? to.loadBalancer(loadBalancerName) : to.loadBalancers())}>
                    {loadBalancerName ?? targetGroupArn}
                  </PathLink>
                </Copyable>
              ),
            })),
            { label: 'Health check grace period', value: `${service.healthCheckGracePeriodSeconds ?? 0} s` },
          ]}
        />
      )}
    </SpaceBetween>
  )
}

function circuitBreakerText({ enable, rollback }: { enable: boolean; rollback: boolean }): string {
  if (!enable) return 'Off'
  return rollback ? 'On, with rollback' : 'On, without rollback'
}

function lines(texts: string[]) {
  return texts.length > 0 ? texts.map((text) => <div key={text}>{text}</div>) : undefined
}
