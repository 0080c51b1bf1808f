import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Form from '@cloudscape-design/components/form'
import SpaceBetween from '@cloudscape-design/components/space-between'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { PageHeader } from '../../components/page-header.tsx'
import { focusFirstProblem } from '../../components/form-page.tsx'
import { PathLink } from '../../components/path-link.tsx'
import { usePaths } from '../../hooks/use-paths.ts'
import type { FirstRunStep } from '../../paths.ts'
import { firstRunSteps, stepAfter, stepBefore, unfinishedBefore } from './first-run-steps.ts'
import { StepBar } from './step-bar.tsx'
import { useFirstRun } from './use-first-run.ts'

interface StepFormProps {
  step: FirstRunStep
  description?: ReactNode
  /** Why one cannot go on yet; the button then says so. */
  disabledReason?: string
  /** Instead of going to the next step. */
  finish?: { label: string; onFinish: () => void; pending: boolean }
  /** When something must be changed first, besides marking the fields. */
  onRefuse?: () => void
  children: ReactNode
}

/** One step: where one is, its fields, and the way back and on. */
export function StepForm({ step, description, disabledReason, finish, onRefuse, children }: StepFormProps) {
  const { problems, tryStep } = useFirstRun()
  const to = usePaths()
  const navigate = useNavigate()
  const before = stepBefore(step)
  const after = stepAfter(step)
  const unfinished = unfinishedBefore(step, problems)
  const { title } = firstRunSteps.find(({ id }) => id === step)!

  const goOn = (form: HTMLFormElement) => {
    tryStep(step)
    if (problems.some((problem) => problem.step === step)) {
      onRefuse?.()
      focusFirstProblem(form)
    } else if (finish) finish.onFinish()
    else if (after) void navigate(to.firstRun(after.id))
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!finish?.pending && !disabledReason) goOn(event.currentTarget)
      }}
    >
      <StepBar current={step} />
      <PageHeader title={title} description={description} />
      <Form
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <Button variant="link" formAction="none" href={to.clusters()}>
              Cancel
            </Button>
            {before && (
              <Button formAction="none" href={to.firstRun(before.id)}>
                Previous
              </Button>
            )}
            <Button
              variant="primary"
              loading={finish?.pending}
              disabled={Boolean(disabledReason)}
              disabledReason={disabledReason}
            >
              {finish?.label ?? (after?.id === 'review' ? 'Review and Launch' : 'Next Step')}
            </Button>
          </SpaceBetween>
        }
      >
        <SpaceBetween size="l">
          {unfinished && (
            <Alert type="warning">
              <span className="prose">
                Something in <PathLink to={(paths) => paths.firstRun(unfinished.id)}>{unfinished.title}</PathLink> must be changed
                before the launch.
              </span>
            </Alert>
          )}
          {children}
        </SpaceBetween>
      </Form>
    </form>
  )
}
