import { NumberField } from '../first-run/number-field.tsx'
import { gracePeriodProblem } from './load-balancing-form.ts'

/** How long a new task may fail its health checks. */
export function GracePeriodField({ value, onChange }: { value: string; onChange: (gracePeriod: string) => void }) {
  return (
    <NumberField
      label="Health check grace period"
      description="So long after its start, a task that fails the load balancer’s health checks is not replaced."
      constraintText="Seconds; empty is 0"
      value={value}
      onChange={onChange}
      errorText={gracePeriodProblem(value)}
    />
  )
}
