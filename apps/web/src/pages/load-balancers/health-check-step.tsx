import Alert from '@cloudscape-design/components/alert'
import Container from '@cloudscape-design/components/container'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import FormField from '@cloudscape-design/components/form-field'
import Header from '@cloudscape-design/components/header'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import SpaceBetween from '@cloudscape-design/components/space-between'
import { NumberField } from '../first-run/number-field.tsx'
import { hasPath, type LoadBalancerForm, type Protocol, protocols } from './load-balancer-form.ts'
import type { LoadBalancerDraft } from './use-load-balancer-draft.ts'

/** Configure Health Check: what the load balancer asks of each container instance, and what it makes of the answers. */
export function HealthCheckStep({ draft }: { draft: LoadBalancerDraft }) {
  const { form, change, problemOf } = draft
  const { check } = form
  const set = (changes: Partial<LoadBalancerForm['check']>) => change({ check: { ...check, ...changes } })
  const isForwarded = form.listeners.some(({ instancePort }) => Number(instancePort) === Number(check.port))
  const number = (field: 'timeout' | 'interval' | 'unhealthyThreshold' | 'healthyThreshold', label: string, unit: string) => (
    <NumberField
      label={label}
      constraintText={unit}
      value={check[field]}
      errorText={problemOf('health-check', `check.${field}`)}
      onChange={(value) => set({ [field]: value })}
    />
  )
  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            description="A container instance that fails gets no more traffic, and ECS stops its task and starts another one."
          >
            Ping
          </Header>
        }
      >
        <SpaceBetween size="l">
          <FormField label="Ping Protocol">
            <Select
              selectedOption={{ value: check.protocol, label: check.protocol }}
              options={protocols.map((protocol) => ({ value: protocol, label: protocol }))}
              onChange={({ detail }) => set({ protocol: detail.selectedOption.value as Protocol })}
            />
          </FormField>
          <NumberField
            label="Ping Port"
            value={check.port}
            errorText={problemOf('health-check', 'check.port')}
            warningText={
              isForwarded
                ? undefined
                : 'No listener forwards to this port. Open it in the security group of the instances as well.'
            }
            onChange={(port) => set({ port })}
          />
          {hasPath(check.protocol) && (
            <FormField
              label="Ping Path"
              description="It must answer with the status 200."
              errorText={problemOf('health-check', 'check.path')}
            >
              <Input
                value={check.path}
                spellcheck={false}
                autoComplete={false}
                onChange={({ detail }) => set({ path: detail.value })}
              />
            </FormField>
          )}
        </SpaceBetween>
      </Container>
      <Container header={<Header variant="h2">Advanced Details</Header>}>
        <ColumnLayout columns={2}>
          {number('timeout', 'Response Timeout', '2 to 60 seconds')}
          {number('interval', 'Health Check Interval', '5 to 300 seconds')}
          {number('unhealthyThreshold', 'Unhealthy Threshold', '2 to 10 failures in a row')}
          {number('healthyThreshold', 'Healthy Threshold', '2 to 10 answers in a row')}
        </ColumnLayout>
      </Container>
      <Alert type="info">{arithmetic(check)}</Alert>
    </SpaceBetween>
  )
}

/** What interval and thresholds come to. */
function arithmetic({ interval, unhealthyThreshold, healthyThreshold }: LoadBalancerForm['check']): string {
  const up = Number(interval) * Number(healthyThreshold)
  const down = Number(interval) * Number(unhealthyThreshold)
  return `A task is in service about ${up} s after it first answers, and replaced about ${down} s after it stops answering.`
}
