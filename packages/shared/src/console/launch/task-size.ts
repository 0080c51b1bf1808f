import type { TaskDefinitionDocument } from '../../ecs/task-definition.ts'

/**
 * What a task reserves on its container instance: CPU units and MiB. Its own numbers where it has them; else the sum of its
 * containers', each with its memoryReservation or, without one, its memory.
 */
export function taskSize({ cpu, memory, containerDefinitions = [] }: TaskDefinitionDocument): { cpu: number; memory: number } {
  const sum = (of: (container: (typeof containerDefinitions)[number]) => number | undefined) =>
    containerDefinitions.reduce((total, container) => total + (of(container) ?? 0), 0)
  return {
    cpu: Number(cpu) || sum((container) => container.cpu),
    memory: Number(memory) || sum((container) => container.memoryReservation ?? container.memory),
  }
}
