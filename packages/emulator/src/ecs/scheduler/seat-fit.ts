import type { Candidate, Demand } from '@gantry/shared/ecs/placement/candidate'
import { agent, attribute, constraint, portLimit, status, tcpPort, udpPort } from '@gantry/shared/ecs/placement/filters'
import type { Cluster, ContainerInstance } from '../state/state.ts'
import { candidateOf, withOneMore } from './candidates.ts'
import { matchesExpression } from './matches-expression.ts'

/** The filters of one demand, sorted by what can change their answer. */
export interface SeatFit {
  /** What only a change of the instance itself can change: status, agent, attributes, most constraints. */
  isEligible(instance: ContainerInstance): boolean
  /** Host ports, and constraints about the tasks of the instance. CPU and memory are left to the caller. */
  hasPlace(cluster: Cluster, instance: ContainerInstance): boolean
  /** The same with `taken` tasks of the demand there already. */
  hasPlaceBeside(cluster: Cluster, instance: ContainerInstance, taken: number, group: string | undefined): boolean
  /** One task of the group for each instance. */
  isDistinct: boolean
}

export function seatFit(demand: Demand): SeatFit {
  const isDistinct = demand.constraints.some(({ type }) => type === 'distinctInstance')
  const others = demand.constraints.filter(({ type }) => type !== 'distinctInstance')
  const [live, fixed] = [others.filter(asksForTasks), others.filter((one) => !asksForTasks(one))]
  const ports = demand.tcpPorts.length + demand.udpPorts.length
  const satisfies = (candidate: Candidate) => live.every((one) => !constraint(candidate, demand, one, matchesExpression))
  const liveDemand = { ...demand, constraints: live }

  return {
    isDistinct,
    isEligible: (instance) =>
      !status(instance) &&
      !agent(instance) &&
      demand.requiresAttributes.every((required) => !attribute(instance, required)) &&
      fixed.every((one) => !constraint(instance, demand, one, matchesExpression)),
    hasPlace(cluster, instance) {
      if (ports > 0 && !hasPorts(instance, demand)) return false
      return live.length === 0 || satisfies(candidateOf(cluster, instance, liveDemand))
    },
    hasPlaceBeside(cluster, instance, taken, group) {
      // A second task would ask for the same ports.
      if (ports > 0 || (isDistinct && group !== undefined)) return false
      if (live.length === 0) return true
      let candidate = candidateOf(cluster, instance, liveDemand)
      for (let more = 0; more < taken; more++) candidate = withOneMore(candidate, { ...demand, group })
      return satisfies(candidate)
    },
  }
}

function hasPorts(instance: ContainerInstance, demand: Demand): boolean {
  for (const port of demand.tcpPorts) if (tcpPort(instance, port)) return false
  for (const port of demand.udpPorts) if (udpPort(instance, port)) return false
  return !portLimit(instance, demand)
}

/** Whether the tasks on an instance may change the answer. */
const asksForTasks = ({ expression = '' }: { expression?: string }): boolean => /runningTasksCount|task:group/i.test(expression)
