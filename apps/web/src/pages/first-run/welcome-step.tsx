import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import Container from '@cloudscape-design/components/container'
import RadioGroup from '@cloudscape-design/components/radio-group'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { useConnection } from '../../lib/session.ts'
import type { FirstRunDraft } from './first-run-draft.ts'
import { StepForm } from './step-form.tsx'
import { useFirstRun } from './use-first-run.ts'

/** Step 1: the sample, or something of one's own. */
export function WelcomeStep() {
  const { form, change, isChanged, startOver } = useFirstRun()
  const { kind } = useConnection()
  return (
    <StepForm
      step="welcome"
      description="Five steps to an application that runs on Amazon ECS: what to run, how to schedule it, and the cluster it runs on. Nothing is made before the last one."
    >
      <Container>
        <SpaceBetween size="l">
          <RadioGroup
            ariaLabel="What to run"
            value={form.start}
            items={[
              {
                value: 'sample',
                label: 'Amazon ECS sample',
                description: 'A web server that shows a page, and a second container that writes it: a first look at everything.',
              },
              {
                value: 'custom',
                label: 'Custom',
                description: 'A task definition of your own, around a Docker image that you have.',
              },
            ]}
            onChange={({ detail }) => change({ start: detail.value as FirstRunDraft['start'] })}
          />
          <div>
            {kind === 'emulator'
              ? 'Everything is made in the emulator: it behaves as AWS does, and costs nothing.'
              : 'Everything is made in your AWS account. Instances and load balancers cost money for as long as they exist; one click takes all of it away again.'}
          </div>
        </SpaceBetween>
      </Container>
      {isChanged && (
        <Alert
          type="info"
          action={
            <Button formAction="none" onClick={startOver}>
              Start over
            </Button>
          }
        >
          What you have entered before is still here.
        </Alert>
      )}
    </StepForm>
  )
}
