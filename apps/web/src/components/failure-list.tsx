import type { Failure } from '@gantry/shared/console/listing'
import { lastPart } from '@gantry/shared/ecs/arn'
import Alert from '@cloudscape-design/components/alert'

/** What ECS did not do, one line each, in its own words. Nothing when it did everything. */
export function FailureList({ failures }: { failures: readonly Failure[] }) {
  if (failures.length === 0) return null
  return (
    <Alert type="error" header={`${failures.length} not done`}>
      <ul>
        {failures.map(({ arn = '', reason, detail }) => (
          <li key={arn + reason}>
            {arn && <code>{lastPart(arn)}</code>} {[reason, detail].filter(Boolean).join(': ')}
          </li>
        ))}
      </ul>
    </Alert>
  )
}
