import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOutletContext } from 'react-router'
import { useApi } from '../../api.tsx'
import { useRegion } from '../../hooks/use-paths.ts'
import { useDraft } from '../task-definitions/editor/use-draft.ts'
import { draftProblems, emptyDraft, type FirstRunDraft, toPlan } from './first-run-draft.ts'
import type { FirstRunStep } from '../../paths.ts'

const start = JSON.stringify(emptyDraft)

/** The draft of the wizard, what it comes to, and what must be changed. It survives a reload and the way through the steps. */
export function useFirstRunDraft() {
  const api = useApi()
  const draft = useDraft(`first-run.${useRegion()}`, start)
  const [tried, setTried] = useState<FirstRunStep[]>([])
  const roles = useQuery(api.roles.list.queryOptions({}))
  const clusters = useQuery(api.clusters.list.queryOptions({}))
  const form = JSON.parse(draft.text) as FirstRunDraft
  const missingRoles = (roles.data ?? []).filter(({ problems }) => problems.length > 0).map(({ roleName }) => roleName)
  const plan = toPlan(
    form,
    (clusters.data?.items ?? []).map(({ name }) => name),
  )
  const problems = draftProblems(form, plan, missingRoles)

  return {
    form,
    plan,
    problems,
    roles,
    missingRoles,
    /** What the plan hangs on and has not been read yet, as a reason to wait. */
    notRead: !roles.isPending && !clusters.isPending ? undefined : 'The roles and clusters of the account are being read.',
    change: (changes: Partial<FirstRunDraft>) => draft.setText(JSON.stringify({ ...form, ...changes })),
    isChanged: draft.isChanged,
    startOver: () => draft.setText(start),
    discard: draft.discard,
    /** Whether somebody has tried to leave this step: what is missing is complained of only then. */
    wasTried: (step: FirstRunStep) => tried.includes(step),
    tryStep: (step: FirstRunStep) => setTried((before) => [...before, step]),
    /** What is wrong with a field, once somebody has tried to go on or has typed into it. */
    problemOf: (step: FirstRunStep, field: string, isTyped = true) =>
      isTyped || tried.includes(step)
        ? problems.find((problem) => problem.step === step && problem.field === field)?.message
        : undefined,
  }
}

export type FirstRun = ReturnType<typeof useFirstRunDraft>

/** What the steps share; given by the page around them. */
export const useFirstRun = (): FirstRun => useOutletContext<FirstRun>()
