import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { fixed, useApi } from '../../api.tsx'
import { Subject } from '../../components/subject.tsx'
import { usePaths, useRegion } from '../../hooks/use-paths.ts'
import { sampleText, written } from './editor/start.ts'
import { TaskDefinitionEditor } from './editor/task-definition-editor.tsx'

/** Create a task definition: from nothing, from `?sample=`, or as a new revision `?from=family:revision`. */
export function TaskDefinitionCreatePage() {
  const region = useRegion()
  const [search] = useSearchParams()
  const from = search.get('from')
  const sample = search.get('sample') ?? ''
  const draftName = `${region}.${from ?? sample}`
  if (from) return <FromRevision key={draftName} from={from} draftName={draftName} />
  return <TaskDefinitionEditor key={draftName} draftName={draftName} initialText={sampleText(sample)} sample={sample} />
}

function FromRevision({ from, draftName }: { from: string; draftName: string }) {
  const api = useApi()
  const to = usePaths()
  // A revision never changes, and its secrets must not stay in the cache.
  const query = useQuery(api.taskDefinitions.documentForEditing.queryOptions({ taskDefinition: from }, { ...fixed, gcTime: 0 }))
  return (
    <Subject query={query} name={`Task definition ${from}`} list={{ text: 'Task Definitions', href: to.taskDefinitions() }}>
      {({ document }) => <TaskDefinitionEditor draftName={draftName} initialText={written(document)} from={from} sample="" />}
    </Subject>
  )
}
