import Container from '@cloudscape-design/components/container'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import RadioGroup from '@cloudscape-design/components/radio-group'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { type FirstRunDraft, portChoices } from './first-run-draft.ts'
import { CostNote } from './cost-note.tsx'
import { NumberField } from './number-field.tsx'
import { StepForm } from './step-form.tsx'
import { useFirstRun } from './use-first-run.ts'

/** Step 3: once, or as a service, and what stands in front of it. */
export function ScheduleStep() {
  const { form, change, problemOf } = useFirstRun()
  return (
    <StepForm step="schedule">
      <Container>
        <SpaceBetween size="l">
          <RadioGroup
            ariaLabel="How to schedule"
            value={form.kind}
            items={[
              {
                value: 'run-once',
                label: 'Run Tasks Once',
                description: 'For work that ends by itself, such as a batch job.',
              },
              {
                value: 'service',
                label: 'Create a Service',
                description: 'Keeps a number of tasks running and replaces those that stop. Right for the sample.',
              },
            ]}
            onChange={({ detail }) => change({ kind: detail.value as FirstRunDraft['kind'] })}
          />
          {form.kind === 'run-once' ? (
            <NumberField
              label="Number of tasks"
              constraintText="1 to 10"
              value={form.count}
              onChange={(count) => change({ count })}
              errorText={problemOf('schedule', 'count')}
            />
          ) : (
            <SpaceBetween size="l">
              <NumberField
                label="Desired number of tasks"
                value={form.desiredCount}
                onChange={(desiredCount) => change({ desiredCount })}
                errorText={problemOf('schedule', 'desiredCount')}
              />
              <FormField
                label="Service Name"
                constraintText="1 to 255 letters, numbers, hyphens and underscores"
                errorText={problemOf('schedule', 'serviceName', form.serviceName !== '')}
              >
                <Input
                  value={form.serviceName}
                  ariaRequired
                  autoComplete={false}
                  spellcheck={false}
                  onChange={({ detail }) => change({ serviceName: detail.value })}
                />
              </FormField>
            </SpaceBetween>
          )}
        </SpaceBetween>
      </Container>
      {form.kind === 'service' && <LoadBalancing />}
    </StepForm>
  )
}

const NONE = { value: '', label: 'None' }

function LoadBalancing() {
  const { form, change, problemOf } = useFirstRun()
  const choices = portChoices(form)
  const options = [NONE, ...choices.map((port) => ({ value: port, label: port }))]
  const chosen = options.find(({ value }) => value === form.balancedPort) ?? {
    value: form.balancedPort,
    label: form.balancedPort,
  }
  return (
    <Container
      header={
        <Header variant="h2" description="Spreads visitors over the tasks, and takes those out that do not answer. Optional.">
          Elastic Load Balancing
        </Header>
      }
    >
      <SpaceBetween size="l">
        <FormField
          label="Container: Port"
          description={
            choices.length === 0
              ? 'The task definition maps no fixed TCP host port, which a load balancer needs.'
              : 'The port of the container that the load balancer forwards to.'
          }
          errorText={problemOf('schedule', 'loadBalancer')}
        >
          <Select
            selectedOption={chosen}
            options={options}
            onChange={({ detail }) => change({ balancedPort: detail.selectedOption.value! })}
          />
        </FormField>
        {form.balancedPort && (
          <SpaceBetween size="l">
            <NumberField
              label="Listener port"
              description="What visitors connect to, over HTTP."
              value={form.listenerPort}
              onChange={(listenerPort) => change({ listenerPort })}
              errorText={problemOf('schedule', 'listenerPort')}
            />
            <FormField
              label="Ping path"
              description="The health check asks for this path; an instance that does not answer with 200 is taken out."
              errorText={problemOf('schedule', 'pingPath')}
            >
              <Input value={form.pingPath} spellcheck={false} onChange={({ detail }) => change({ pingPath: detail.value })} />
            </FormField>
            <CostNote what="A load balancer costs" service="elasticloadbalancing" />
          </SpaceBetween>
        )}
      </SpaceBetween>
    </Container>
  )
}
