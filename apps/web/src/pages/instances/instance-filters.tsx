import { parseQuery } from '@gantry/shared/ecs/query-language/parse-query'
import Input from '@cloudscape-design/components/input'
import Select from '@cloudscape-design/components/select'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import styles from './instance-filters.module.css'

const statuses = [
  { value: '', label: 'Any status' },
  { value: 'ACTIVE', label: 'ACTIVE' },
  { value: 'DRAINING', label: 'DRAINING' },
]

type StatusFilter = 'ACTIVE' | 'DRAINING'

/** What the address says, as ListContainerInstances takes it. A query that does not parse is not sent. */
export function toServerFilter(params: URLSearchParams): { filter?: string; status?: StatusFilter } {
  const filter = params.get('filter') ?? ''
  const status = params.get('status')
  return {
    filter: filter && !parseQuery(filter).problem ? filter : undefined,
    status: status === 'ACTIVE' || status === 'DRAINING' ? status : undefined,
  }
}

/** The filters that ECS answers: status, and a query in the cluster query language, asked with Enter. */
export function InstanceFilters() {
  const [params, setParams] = useSearchParams()
  const [typed, setTyped] = useState(params.get('filter') ?? '')
  const problem = typed ? parseQuery(typed).problem : undefined

  const ask = () => {
    if (!problem && typed.trim() !== (params.get('filter') ?? '')) change('filter', typed.trim())
  }
  const change = (name: string, value: string) =>
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous)
        next.delete('page')
        if (value) next.set(name, value)
        else next.delete(name)
        return next
      },
      { replace: true },
    )

  return (
    <>
      <div className={styles.status}>
        <Select
          ariaLabel="Status"
          options={statuses}
          selectedOption={statuses.find(({ value }) => value === params.get('status')) ?? statuses[0]!}
          onChange={({ detail }) => change('status', detail.selectedOption.value!)}
        />
      </div>
      <div className={styles.query}>
        <Input
          type="search"
          ariaLabel="Cluster query, asked with Enter"
          ariaDescribedby="cluster-query-help"
          clearAriaLabel="Clear the cluster query"
          placeholder="Cluster query: attribute:ecs.instance-type =~ t2.*"
          value={typed}
          invalid={Boolean(problem)}
          spellcheck={false}
          autoComplete={false}
          onChange={({ detail }) => {
            setTyped(detail.value)
            if (!detail.value) change('filter', '')
          }}
          onKeyDown={({ detail }) => detail.key === 'Enter' && ask()}
          onBlur={ask}
        />
        <div id="cluster-query-help" role="status" className={problem ? styles.problem : 'visually-hidden'}>
          {problem
            ? `${problem.message} (character ${problem.at + 1})`
            : 'For example: agentConnected == true and runningTasksCount > 0'}
        </div>
      </div>
    </>
  )
}
