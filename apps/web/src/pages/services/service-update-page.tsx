import { serviceCan } from '@gantry/shared/console/service-can'
import type { ServiceDetailView } from '@gantry/shared/console/service'
import Alert from '@cloudscape-design/components/alert'
import Checkbox from '@cloudscape-design/components/checkbox'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRequiredParam } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { TaskDefinitionChooser } from '../tasks/task-definition-chooser.tsx'
import { DeploymentFields } from './deployment-fields.tsx'
import { FixedPortsWarning } from './fixed-ports-warning.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { GracePeriodField } from './grace-period-field.tsx'
import type { Attachment } from './load-balancing-form.ts'
import { changeProblems, changeTexts, deploymentOf, type ServiceChanges, toServiceUpdate } from './service-changes.ts'
import styles from './services.module.css'

/** Changes a service: what it runs, how many of it, and how deployments go. */
export function ServiceUpdatePage() {
  const cluster = useRequiredParam('cluster')
  const name = useRequiredParam('service')
  const api = useApi()
  const to = usePaths()
  const service = useQuery(api.services.get.queryOptions({ cluster, service: name }))
  return (
    <Subject query={service} name={`Service ${name}`} list={{ text: 'All services', href: to.cluster(cluster) }}>
      {(service) => <ServiceUpdateForm cluster={cluster} service={service} />}
    </Subject>
  )
}

/** Holds the changes only, so that the rest follows the service while it is being changed elsewhere. */
function ServiceUpdateForm({ cluster, service }: { cluster: string; service: ServiceDetailView }) {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [changes, setChanges] = useState<ServiceChanges>({ forceNewDeployment: params.get('force') === 'true' })
  const change = (more: ServiceChanges) => setChanges((before) => ({ ...before, ...more }))
  const { name, schedulingStrategy } = service
  const taskDefinition = changes.taskDefinition ?? service.taskDefinition
  const desiredCount = changes.desiredCount ?? String(service.desiredCount)
  const problems = changeProblems(service, changes)
  const texts = changeTexts(service, changes)
  const input = { cluster, service: name, ...toServiceUpdate(service, changes) }
  const isDaemon = schedulingStrategy === 'DAEMON'
  const count = isDaemon || problems.desiredCount ? undefined : Number(desiredCount)
  const can = serviceCan.update(service)

  const update = useMutation(
    api.services.update.mutationOptions({
      onSuccess() {
        notify({ type: 'success', text: `Service ${name} is updated. ${texts.join(' ')}` })
        void navigate(to.service(cluster, name, 'deployments'))
      },
    }),
  )

  return (
    <FormPage
      title="Update Service"
      description={`${name} in cluster ${cluster}`}
      submitLabel="Update Service"
      disabledReason={disabledReason()}
      cancelHref={to.service(cluster, name)}
      onSubmit={() => update.mutate(input)}
      pending={update.isPending}
      error={update.error}
      preview={<CallPreview operation="UpdateService" input={input} />}
    >
      <Container>
        <SpaceBetween size="l">
          <TaskDefinitionChooser value={taskDefinition} onChange={(taskDefinition) => change({ taskDefinition })} />
          {!isDaemon && (
            <FormField label="Number of tasks" errorText={problems.desiredCount}>
              <Input
                type="number"
                inputMode="numeric"
                value={desiredCount}
                ariaRequired
                onChange={({ detail }) => change({ desiredCount: detail.value })}
              />
            </FormField>
          )}
          <Checkbox
            checked={changes.forceNewDeployment ?? false}
            onChange={({ detail }) => change({ forceNewDeployment: detail.checked })}
            description="Replaces every task, also when nothing else changes: to pull an image again under the same tag."
          >
            Force new deployment
          </Checkbox>
          <FixedPortsWarning taskDefinition={taskDefinition} desiredCount={count} />
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Deployment</Header>}>
        <DeploymentFields
          value={changes.deployment ?? deploymentOf(service)}
          onChange={(deployment) => change({ deployment })}
          schedulingStrategy={schedulingStrategy}
          desiredCount={count}
        />
      </Container>
      {service.loadBalancers.length > 0 && (
        <Container header={<Header variant="h2">Load balancing</Header>}>
          <SpaceBetween size="l">
            <AttachmentList attachments={service.loadBalancers.map(toAttachment)} />
            <GracePeriodField
              value={changes.gracePeriod ?? String(service.healthCheckGracePeriodSeconds ?? 0)}
              onChange={(gracePeriod) => change({ gracePeriod })}
            />
          </SpaceBetween>
        </Container>
      )}
      {texts.length > 0 && (
        <Alert type="info" header="What will change">
          <ul className={styles.changes}>
            {texts.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
    </FormPage>
  )

  function disabledReason(): string | undefined {
    if (!can.allowed) return can.reason
    if (Object.values(problems).some(Boolean)) return 'Correct the fields marked above first.'
    return texts.length === 0 ? 'Nothing is changed yet.' : undefined
  }
}

function toAttachment(balancer: ServiceDetailView['loadBalancers'][number]): Attachment {
  const { loadBalancerName, targetGroupArn = '', containerName = '', containerPort = 0 } = balancer
  return loadBalancerName
    ? { kind: 'classic', target: loadBalancerName, containerName, containerPort }
    : { kind: 'target-group', target: targetGroupArn, containerName, containerPort }
}
