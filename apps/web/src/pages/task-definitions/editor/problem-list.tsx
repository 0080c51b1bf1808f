import Alert from '@cloudscape-design/components/alert'
import Button from '@cloudscape-design/components/button'
import type { Problem } from '@gantry/shared/ecs/task-definition-problems'
import type { Path } from '../../../components/json-editor/json-text.ts'

const SHOWN = 8

interface ProblemListProps {
  problems: Problem[]
  onShow: (path: Path) => void
  /** ECS has the last word; absent where nothing is sent yet. */
  onSendAnyway?: () => void
}

/** What must be changed before the document can be registered, each with its place. */
export function ProblemList({ problems, onShow, onSendAnyway }: ProblemListProps) {
  if (problems.length === 0) return null
  return (
    <Alert
      type="error"
      header={
        problems.length === 1
          ? 'One thing to change before ECS takes it'
          : `${problems.length} things to change before ECS takes it`
      }
      action={
        onSendAnyway && (
          <Button formAction="none" onClick={onSendAnyway}>
            Send it anyway
          </Button>
        )
      }
    >
      <ul>
        {problems.slice(0, SHOWN).map(({ path, message }) => (
          <li key={JSON.stringify(path)}>
            {`${message} `}
            <Button variant="inline-link" formAction="none" ariaLabel={`Show in JSON: ${message}`} onClick={() => onShow(path)}>
              Show in JSON
            </Button>
          </li>
        ))}
        {problems.length > SHOWN && <li>{`And ${problems.length - SHOWN} more.`}</li>}
      </ul>
    </Alert>
  )
}
