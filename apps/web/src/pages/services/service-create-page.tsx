import { lastPart } from '@gantry/shared/ecs/arn'
import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { CallPreview } from '../../components/call-preview.tsx'
import { FormPage } from '../../components/form-page.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import { newClientToken } from '../tasks/client-token.ts'
import { ClusterChooser } from '../tasks/cluster-chooser.tsx'
import { PlacementFields } from '../tasks/placement-fields.tsx'
import { TaskDefinitionChooser } from '../tasks/task-definition-chooser.tsx'
import { useTaskDefinition } from '../tasks/use-task-definition.ts'
import { DeploymentFields } from './deployment-fields.tsx'
import { FixedPortsWarning } from './fixed-ports-warning.tsx'
import { LoadBalancingSection } from './load-balancing-section.tsx'
import {
  desiredCountProblem,
  emptyServiceForm,
  type ServiceForm,
  serviceProblems,
  toCreateServiceInput,
  withSchedulingStrategy,
} from './service-form.ts'

/** A service from a revision. The address may name the task definition and the cluster. */
export function ServiceCreatePage() {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const [form, setForm] = useState<ServiceForm>(() => ({
    ...emptyServiceForm,
    cluster: lastPart(params.get('cluster') ?? ''),
    taskDefinition: lastPart(params.get('taskDefinition') ?? ''),
  }))
  const [isChecked, setIsChecked] = useState(false)
  const [clientToken] = useState(newClientToken)
  const change = (changes: Partial<ServiceForm>) => setForm((before) => ({ ...before, ...changes }))
  const document = useTaskDefinition(form.taskDefinition).data?.document
  const problems = serviceProblems(form)
  const shown = isChecked ? problems : undefined
  const input = { ...toCreateServiceInput(form, document?.networkMode), clientToken }
  const { cluster, schedulingStrategy, taskDefinition } = form
  const isDaemon = schedulingStrategy === 'DAEMON'
  const desiredCount = isDaemon || desiredCountProblem(form.desiredCount) ? undefined : Number(form.desiredCount)

  const create = useMutation(
    api.services.create.mutationOptions({
      onSuccess(service) {
        notify({ type: 'success', text: `Service ${service.name} is created. ECS starts its tasks now.` })
        void navigate(to.service(service.clusterName, service.name, 'events'))
      },
    }),
  )
  const submit = () => {
    setIsChecked(true)
    if (!Object.values(problems).some(Boolean)) create.mutate(input)
  }

  return (
    <FormPage
      title="Create Service"
      description="A service keeps a number of tasks running, replaces those that fail, and deploys new revisions."
      submitLabel="Create Service"
      cancelHref={cluster ? to.cluster(cluster) : to.taskDefinitions()}
      onSubmit={submit}
      pending={create.isPending}
      error={create.error}
      preview={<CallPreview operation="CreateService" input={input} />}
    >
      <Container>
        <SpaceBetween size="l">
          <TaskDefinitionChooser
            value={taskDefinition}
            onChange={(taskDefinition) => change({ taskDefinition })}
            errorText={shown?.taskDefinition}
          />
          <ClusterChooser value={cluster} onChange={(cluster) => change({ cluster })} errorText={shown?.cluster} />
          <FormField
            label="Service name"
            constraintText="1 to 255 letters, numbers, hyphens and underscores. It cannot be changed later."
            errorText={isChecked || form.serviceName ? problems.serviceName : undefined}
          >
            <Input
              value={form.serviceName}
              onChange={({ detail }) => change({ serviceName: detail.value })}
              ariaRequired
              autoComplete={false}
              spellcheck={false}
              placeholder="sample-webapp"
            />
          </FormField>
          <FormField label="Service type">
            <RadioGroup
              value={schedulingStrategy}
              items={[
                { value: 'REPLICA', label: 'REPLICA', description: 'As many tasks as you say, wherever they find room.' },
                { value: 'DAEMON', label: 'DAEMON', description: 'One task on each container instance, new ones included.' },
              ]}
              onChange={({ detail }) =>
                setForm((before) => withSchedulingStrategy(before, detail.value as ServiceForm['schedulingStrategy']))
              }
            />
          </FormField>
          {!isDaemon && (
            <FormField label="Number of tasks" constraintText="Started now and kept running" errorText={problems.desiredCount}>
              <Input
                type="number"
                inputMode="numeric"
                value={form.desiredCount}
                ariaRequired
                onChange={({ detail }) => change({ desiredCount: detail.value })}
              />
            </FormField>
          )}
          <FixedPortsWarning taskDefinition={taskDefinition} desiredCount={desiredCount} />
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Deployment</Header>}>
        <DeploymentFields
          value={form.deployment}
          onChange={(deployment) => change({ deployment })}
          schedulingStrategy={schedulingStrategy}
          desiredCount={desiredCount}
        />
      </Container>
      <LoadBalancingSection
        value={form.loadBalancing}
        onChange={(loadBalancing) => change({ loadBalancing })}
        document={document}
      />
      <Container header={<Header variant="h2">Placement</Header>}>
        <PlacementFields
          value={form.placement}
          onChange={(placement) => change({ placement })}
          defaultDescription={isDaemon ? undefined : 'ECS spreads the tasks over Availability Zones.'}
          isChecked={isChecked}
        />
      </Container>
    </FormPage>
  )
}
