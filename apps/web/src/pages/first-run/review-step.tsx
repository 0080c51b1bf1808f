import { stackNameOf } from '@gantry/shared/console/launch/launch-names'
import type { LaunchStepName } from '@gantry/shared/console/launch/launch-problems'
import { counted } from '@gantry/shared/console/can'
import Button from '@cloudscape-design/components/button'
import { useMutation } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { useApi } from '../../api.tsx'
import { DetailSection } from '../../components/detail-section.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { firstRunSteps } from './first-run-steps.ts'
import { StepForm } from './step-form.tsx'
import { TemplateView } from './template-view.tsx'
import { type FirstRun, useFirstRun } from './use-first-run.ts'

/** Step 5: every value with the way back to it, the template, and the one button that makes it all. */
export function ReviewStep() {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const firstRun = useFirstRun()
  const { plan, problems, notRead, discard } = firstRun
  const [problem] = problems
  const launch = useMutation(
    api.launch.start.mutationOptions({
      onSuccess({ stackName }) {
        discard()
        void navigate(to.launch(stackName))
      },
    }),
  )
  const what = plan.schedule.kind === 'service' ? 'Run Service' : 'Run Tasks'
  return (
    <StepForm
      step="review"
      description="Nothing has been made yet. Launching makes one CloudFormation stack, which can be taken away again as a whole."
      disabledReason={problem ? `${titleOf(problem.step)}: ${problem.message}` : notRead}
      finish={{
        label: plan.cluster.instanceCount === 1 ? `Launch Instance & ${what}` : `Launch Instances & ${what}`,
        onFinish: () => launch.mutate(plan),
        pending: launch.isPending,
      }}
    >
      <DefinitionReview {...firstRun} />
      <ScheduleReview {...firstRun} />
      <ClusterReview {...firstRun} />
      <TemplateView plan={plan} fileName={`${stackNameOf(plan.cluster.clusterName)}.json`} />
      <ErrorAlert error={launch.error} />
    </StepForm>
  )
}

const titleOf = (step: LaunchStepName) => firstRunSteps.find(({ id }) => id === step)!.title

function DefinitionReview({ plan }: FirstRun) {
  const { family, containerDefinitions = [] } = plan.taskDefinition
  const containers = containerDefinitions.map(({ name, image, cpu, memory, memoryReservation }) => ({
    label: `Container ${name}`,
    value: `${image} · ${cpu ?? 0} CPU units · ${memoryReservation ?? memory} MiB`,
  }))
  return <Section step="task-definition" items={[{ label: 'Task Definition Name', value: family }, ...containers]} />
}

function ScheduleReview({ plan: { schedule } }: FirstRun) {
  if (schedule.kind === 'run-once') {
    return <Section step="schedule" items={[{ label: 'Run Tasks Once', value: counted(schedule.count, 'task') }]} />
  }
  const { serviceName, desiredCount, loadBalancer: balancer } = schedule
  return (
    <Section
      step="schedule"
      items={[
        { label: 'Service Name', value: serviceName },
        { label: 'Desired number of tasks', value: desiredCount },
        {
          label: 'Load balancer',
          value: balancer
            ? `HTTP ${balancer.listenerPort} → ${balancer.containerName}:${balancer.containerPort}, health check ${balancer.pingPath}`
            : 'None',
        },
      ]}
    />
  )
}

function ClusterReview({ plan: { cluster }, missingRoles }: FirstRun) {
  return (
    <Section
      step="cluster"
      items={[
        { label: 'Cluster', value: `${cluster.clusterName} (${cluster.clusterExists ? 'exists' : 'new'})` },
        { label: 'Instances', value: `${cluster.instanceCount} × ${cluster.instanceType}` },
        { label: 'Key pair', value: cluster.keyName ?? 'None' },
        { label: 'Allowed addresses', value: cluster.allowedCidr },
        {
          label: 'IAM roles',
          value: missingRoles.length > 0 ? `${missingRoles.join(' and ')} will be created` : 'Both are ready',
        },
      ]}
    />
  )
}

function Section({ step, items }: { step: LaunchStepName; items: { label: string; value: ReactNode }[] }) {
  const to = usePaths()
  const title = titleOf(step)
  return (
    <DetailSection
      title={title}
      columns={3}
      items={items}
      actions={
        <Button formAction="none" href={to.firstRun(step)} ariaLabel={`Edit ${title}`}>
          Edit
        </Button>
      }
    />
  )
}
