import { skipToken, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useApi } from '../../api.tsx'
import { useRegion } from '../../hooks/use-paths.ts'
import type { LoadBalancerStep } from '../../paths.ts'
import { useDraft } from '../task-definitions/editor/use-draft.ts'
import { emptyLoadBalancerForm, type LoadBalancerFacts, type LoadBalancerForm, vpcIdOf } from './load-balancer-form.ts'
import { loadBalancerProblems } from './load-balancer-problems.ts'

const start = JSON.stringify(emptyLoadBalancerForm)

/** The draft of a load balancer, what it depends on, and what must be changed. It survives a reload and the way through the steps. */
export function useLoadBalancerDraft() {
  const api = useApi()
  const draft = useDraft(`load-balancer.${useRegion()}`, start)
  const vpcs = useQuery(api.ec2.vpcs.queryOptions({}))
  const subnets = useQuery(api.ec2.subnets.queryOptions({}))
  const balancers = useQuery(api.loadBalancers.list.queryOptions({}))
  const [tried, setTried] = useState<LoadBalancerStep[]>([])
  const form = JSON.parse(draft.text) as LoadBalancerForm
  const vpcId = vpcIdOf(form, { vpcs: vpcs.data?.items ?? [] })
  const groups = useQuery(api.ec2.securityGroups.queryOptions(vpcId ? { vpcId } : skipToken))
  const facts: LoadBalancerFacts = {
    vpcs: vpcs.data?.items ?? [],
    subnets: subnets.data?.items ?? [],
    names: (balancers.data?.items ?? []).map(({ name }) => name),
    groupNames: (groups.data?.items ?? []).map(({ groupName }) => groupName),
  }
  const isRead = vpcs.data !== undefined && subnets.data !== undefined
  // Of VPCs and subnets nothing can be said before they are read.
  const problems = loadBalancerProblems(form, facts).filter(({ field }) => isRead || (field !== 'vpcId' && field !== 'subnetIds'))
  return {
    form,
    facts,
    problems,
    /** The VPCs and subnets have been read. */
    isRead,
    error: vpcs.error ?? subnets.error,
    retry: () => void Promise.all([vpcs.refetch(), subnets.refetch()]),
    change: (changes: Partial<LoadBalancerForm>) => draft.setText(JSON.stringify({ ...form, ...changes })),
    discard: draft.discard,
    wasTried: (step: LoadBalancerStep) => tried.includes(step),
    tryStep: (step: LoadBalancerStep) => setTried((before) => [...before, step]),
    /** What is wrong with a field, once something is typed into it or somebody has tried to go on. */
    problemOf(step: LoadBalancerStep, field: string, isTyped = true): string | undefined {
      if (!isTyped && !tried.includes(step)) return undefined
      return problems.find((problem) => problem.step === step && problem.field === field)?.message
    },
  }
}

export type LoadBalancerDraft = ReturnType<typeof useLoadBalancerDraft>
