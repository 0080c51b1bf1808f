import type { LaunchResource } from './launch-resource.ts'

export type LaunchState =
  'in-progress' | 'complete' | 'failed' | 'rolling-back' | 'rolled-back' | 'cleaning-up' | 'cleaned-up' | 'clean-up-failed'

export type LaunchStepId =
  'roles' | 'network' | 'cluster' | 'instances' | 'load-balancer' | 'task-definition' | 'service' | 'tasks' | 'healthy'

export interface LaunchStep {
  id: LaunchStepId
  state: 'waiting' | 'in-progress' | 'complete' | 'failed' | 'removing' | 'removed'
  /** What is there by now, in words: `2 × t2.micro launching; 1 of 2 registered in the cluster`. */
  detail?: string
  /** Milliseconds that it took, or has taken so far. */
  tookMs?: number
}

/** One line of the stack's own log. */
export interface LaunchEvent {
  id: string
  at: number
  /** `AutoScalingGroup`. */
  logicalId: string
  /** `AWS::AutoScaling::AutoScalingGroup`. */
  resourceType: string
  physicalId?: string
  status: string
  reason?: string
}

/** A launch of the wizard, as its stack, its cluster and its service tell: nothing of it is remembered elsewhere. */
export interface LaunchView {
  stackName: string
  stackId: string
  clusterName: string
  serviceName?: string
  state: LaunchState
  startedAt: number
  steps: LaunchStep[]
  /** Why it failed, in words, and what to do; with the resource that failed first. */
  failure?: { logicalId: string; resourceType: string; reason: string; explanation?: string; remedy?: string }
  /** Where the application answers: `http://…`. */
  url?: string
  /** Newest first. */
  events: LaunchEvent[]
  /** What the stack holds now: what a clean-up takes away. */
  resources: LaunchResource[]
  /** What a Run Tasks Once has started: task ids. */
  taskIds?: string[]
  instanceCount?: number
  instanceType?: string
}
