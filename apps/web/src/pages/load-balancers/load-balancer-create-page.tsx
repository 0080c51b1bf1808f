import Button from '@cloudscape-design/components/button'
import Form from '@cloudscape-design/components/form'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useMutation } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { useNavigate, useParams } from 'react-router'
import { useApi } from '../../api.tsx'
import { ErrorAlert } from '../../components/error-alert.tsx'
import { focusFirstProblem } from '../../components/form-page.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { StepBar } from '../../components/step-bar.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import { notify } from '../../lib/notifications.ts'
import type { LoadBalancerStep } from '../../paths.ts'
import { DefineStep } from './define-step.tsx'
import { HealthCheckStep } from './health-check-step.tsx'
import { InstancesStep } from './instances-step.tsx'
import { toLoadBalancerOrder } from './load-balancer-form.ts'
import { loadBalancerSteps, readStep, stepAfter, stepBefore } from './load-balancer-steps.ts'
import { ReviewStep } from './review-step.tsx'
import { SecurityGroupsStep } from './security-groups-step.tsx'
import { SubnetsStep } from './subnets-step.tsx'
import { type LoadBalancerDraft, useLoadBalancerDraft } from './use-load-balancer-draft.ts'

const steps: Record<LoadBalancerStep, ComponentType<{ draft: LoadBalancerDraft }>> = {
  define: DefineStep,
  'health-check': HealthCheckStep,
  subnets: SubnetsStep,
  'security-groups': SecurityGroupsStep,
  instances: InstancesStep,
  review: ReviewStep,
}

/** A classic load balancer in the guide's steps, each with an address of its own, around one draft. */
export function LoadBalancerCreatePage() {
  const api = useApi()
  const to = usePaths()
  const navigate = useNavigate()
  const step = readStep(useParams()['step'])
  const draft = useLoadBalancerDraft()
  const { form, facts, problems, wasTried } = draft
  const after = stepAfter(step)
  const { title } = loadBalancerSteps.find(({ id }) => id === step)!
  const Step = steps[step]
  const create = useMutation(
    api.loadBalancers.create.mutationOptions({
      onSuccess({ name, dnsName }) {
        draft.discard()
        notify({ type: 'success', text: `Load balancer ${name} is created: ${dnsName}. Choose it when you create a service.` })
        void navigate(to.loadBalancer(name))
      },
    }),
  )
  const goOn = (element: HTMLFormElement) => {
    draft.tryStep(step)
    if (problems.some((problem) => problem.step === step)) focusFirstProblem(element)
    else if (after) void navigate(to.createLoadBalancer(after.id))
    else create.mutate(toLoadBalancerOrder(form, facts))
  }
  const disabledReason = after ? undefined : reviewReason(draft)

  const submit = (element: HTMLFormElement) => {
    if (!create.isPending && !disabledReason) goOn(element)
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit(event.currentTarget)
      }}
    >
      <StepBar
        current={step}
        steps={loadBalancerSteps.map(({ id, title }) => ({
          id,
          title,
          href: to.createLoadBalancer(id),
          mustChange: (wasTried(id) || step === 'review') && problems.some((problem) => problem.step === id),
        }))}
      />
      <PageHeader title={`Create Load Balancer: ${title}`} />
      <Form actions={<StepButtons step={step} pending={create.isPending} disabledReason={disabledReason} />}>
        <SpaceBetween size="l">
          <Step draft={draft} />
          {draft.error && <ErrorAlert error={draft.error} onRetry={draft.retry} />}
          {step === 'review' && create.error && <ErrorAlert error={create.error} />}
        </SpaceBetween>
      </Form>
    </form>
  )
}

interface StepButtonsProps {
  step: LoadBalancerStep
  pending: boolean
  disabledReason: string | undefined
}

function StepButtons({ step, pending, disabledReason }: StepButtonsProps) {
  const to = usePaths()
  const before = stepBefore(step)
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button variant="link" formAction="none" href={to.loadBalancers()}>
        Cancel
      </Button>
      {before && (
        <Button formAction="none" href={to.createLoadBalancer(before.id)}>
          Back
        </Button>
      )}
      <Button variant="primary" loading={pending} disabled={Boolean(disabledReason)} disabledReason={disabledReason}>
        {stepAfter(step) ? 'Continue' : 'Create'}
      </Button>
    </SpaceBetween>
  )
}

function reviewReason({ isRead, problems: [problem] }: LoadBalancerDraft): string | undefined {
  if (!isRead) return 'The VPCs and subnets are being read.'
  return problem && `${loadBalancerSteps.find(({ id }) => id === problem.step)?.title}: ${problem.message}`
}
