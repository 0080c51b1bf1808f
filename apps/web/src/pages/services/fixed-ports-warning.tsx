import Alert from '@cloudscape-design/components/alert'
import { PathLink } from '../../components/path-link.tsx'
import { useTaskDefinition } from '../tasks/use-task-definition.ts'
import { fixedPortsText } from './fixed-ports.ts'

/** Says that tasks with fixed host ports cannot share a container instance; nothing for those without. */
export function FixedPortsWarning({
  taskDefinition,
  desiredCount,
}: {
  taskDefinition: string
  desiredCount: number | undefined
}) {
  const { data } = useTaskDefinition(taskDefinition)
  const text = data && fixedPortsText(data.document, desiredCount)
  if (!text) return null
  return (
    <Alert type="info">
      <span className="prose">
        {text} Host port 0 lets ECS choose:{' '}
        <PathLink to={(to) => to.createTaskDefinition({ from: taskDefinition })}>new revision</PathLink>.
      </span>
    </Alert>
  )
}
