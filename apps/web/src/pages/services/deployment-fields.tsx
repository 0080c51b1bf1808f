import Checkbox from '@cloudscape-design/components/checkbox'
import ColumnLayout from '@cloudscape-design/components/column-layout'
import FormField from '@cloudscape-design/components/form-field'
import Input from '@cloudscape-design/components/input'
import SpaceBetween from '@cloudscape-design/components/space-between'
import StatusIndicator from '@cloudscape-design/components/status-indicator'
import { type DeploymentForm, deploymentProblems, toDeploymentConfiguration } from './deployment-form.ts'
import { roomText, stuckText } from './room-text.ts'

interface DeploymentFieldsProps {
  value: DeploymentForm
  onChange: (deployment: DeploymentForm) => void
  schedulingStrategy: string
  /** For the arithmetic; unknown while the number of tasks is not a number, and for DAEMON services. */
  desiredCount: number | undefined
}

/** How a deployment goes: its percentages with what they come to, and the circuit breaker. */
export function DeploymentFields({ value, onChange, schedulingStrategy, desiredCount }: DeploymentFieldsProps) {
  const problems = deploymentProblems(value, schedulingStrategy)
  const percentages = toDeploymentConfiguration(value)
  const isValid = !problems.minimumHealthyPercent && !problems.maximumPercent && desiredCount !== undefined
  const stuck = isValid ? stuckText(desiredCount, percentages) : undefined
  return (
    <SpaceBetween size="m">
      <ColumnLayout columns={2}>
        <FormField
          label="Minimum healthy percent"
          description="So many of the desired tasks keep running during a deployment."
          errorText={problems.minimumHealthyPercent}
        >
          <Input
            type="number"
            inputMode="numeric"
            value={value.minimumHealthyPercent}
            onChange={({ detail }) => onChange({ ...value, minimumHealthyPercent: detail.value })}
          />
        </FormField>
        <FormField
          label="Maximum percent"
          description="So many may run or be pending at the same time."
          errorText={problems.maximumPercent}
        >
          <Input
            type="number"
            inputMode="numeric"
            value={value.maximumPercent}
            onChange={({ detail }) => onChange({ ...value, maximumPercent: detail.value })}
          />
        </FormField>
      </ColumnLayout>
      {isValid && (
        <div aria-live="polite">
          {roomText(desiredCount, percentages)} {stuck && <StatusIndicator type="warning">{stuck}</StatusIndicator>}
        </div>
      )}
      <Checkbox
        checked={value.circuitBreaker}
        onChange={({ detail }) => onChange({ ...value, circuitBreaker: detail.checked })}
        description="Ends a deployment whose tasks keep failing, instead of trying for ever."
      >
        Deployment circuit breaker
      </Checkbox>
      <Checkbox
        checked={value.circuitBreaker && value.rollback}
        disabled={!value.circuitBreaker}
        onChange={({ detail }) => onChange({ ...value, rollback: detail.checked })}
        description={value.circuitBreaker ? 'Goes back to the last deployment that completed.' : 'Needs the circuit breaker.'}
      >
        Roll back on failure
      </Checkbox>
    </SpaceBetween>
  )
}
