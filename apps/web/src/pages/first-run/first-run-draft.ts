import { launchProblems, type LaunchProblem } from '@gantry/shared/console/launch/launch-problems'
import type { LaunchPlan } from '@gantry/shared/console/launch/launch-plan'
import { balanceablePorts } from '@gantry/shared/console/launch/launch-ports'
import { readDocument } from '../task-definitions/document/document.ts'
import { sampleText } from '../task-definitions/editor/start.ts'

/** The first-run wizard as it is typed. */
export interface FirstRunDraft {
  start: 'sample' | 'custom'
  /** The task definition of each start: changing one's mind loses nothing. */
  texts: { sample: string; custom: string }
  kind: 'service' | 'run-once'
  count: string
  serviceName: string
  desiredCount: string
  /** `simple-app:80`; empty for none. */
  balancedPort: string
  listenerPort: string
  pingPath: string
  clusterName: string
  instanceCount: string
  instanceType: string
  keyName: string
  allowedCidr: string
  allowRoles: boolean
}

export const emptyDraft: FirstRunDraft = {
  start: 'sample',
  texts: { sample: sampleText('console-sample-app'), custom: sampleText('') },
  kind: 'service',
  count: '1',
  serviceName: 'sample-webapp',
  desiredCount: '1',
  balancedPort: '',
  listenerPort: '80',
  pingPath: '/',
  clusterName: 'default',
  instanceCount: '1',
  instanceType: 't2.micro',
  keyName: '',
  allowedCidr: '0.0.0.0/0',
  allowRoles: false,
}

export const textOf = (draft: FirstRunDraft): string => draft.texts[draft.start]

/** The choices of the menu `Container: Port`. */
export function portChoices(draft: FirstRunDraft): string[] {
  const { document } = readDocument(textOf(draft))
  return balanceablePorts(document ?? {}).map(({ containerName, containerPort }) => `${containerName}:${containerPort}`)
}

/** What the draft comes to. Fields that cannot be read become what `launchProblems` complains of. */
export function toPlan(draft: FirstRunDraft, existingClusters: readonly string[]): LaunchPlan {
  const { balancedPort, clusterName } = draft
  const colon = balancedPort.lastIndexOf(':')
  return {
    taskDefinition: readDocument(textOf(draft)).document ?? {},
    schedule:
      draft.kind === 'run-once'
        ? { kind: 'run-once', count: toNumber(draft.count) }
        : {
            kind: 'service',
            serviceName: draft.serviceName,
            desiredCount: toNumber(draft.desiredCount),
            ...(balancedPort && {
              loadBalancer: {
                containerName: balancedPort.slice(0, colon),
                containerPort: Number(balancedPort.slice(colon + 1)),
                listenerPort: toNumber(draft.listenerPort),
                pingPath: draft.pingPath,
              },
            }),
          },
    cluster: {
      clusterName,
      clusterExists: existingClusters.includes(clusterName),
      instanceCount: toNumber(draft.instanceCount),
      instanceType: draft.instanceType,
      ...(draft.keyName && { keyName: draft.keyName }),
      allowedCidr: draft.allowedCidr,
      allowRoles: draft.allowRoles,
    },
  }
}

const toNumber = (text: string): number => (text.trim() === '' ? NaN : Number(text))

/** Everything that must be changed, a text that is not JSON and a missing Allow included. */
export function draftProblems(draft: FirstRunDraft, plan: LaunchPlan, missingRoles: readonly string[]): LaunchProblem[] {
  const problems = launchProblems(plan)
  const { fault } = readDocument(textOf(draft))
  if (fault) problems.unshift({ step: 'task-definition', field: '', message: fault.message })
  if (missingRoles.length > 0 && !draft.allowRoles) {
    const message = `Allow Gantry to create ${missingRoles.join(' and ')}, or create ${missingRoles.length > 1 ? 'them' : 'it'} yourself first.`
    problems.push({ step: 'cluster', field: 'allowRoles', message })
  }
  return problems
}
