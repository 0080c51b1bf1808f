import { beforeEach, describe, expect, test } from 'vitest'
import { startTask } from '../ecs/scheduler/start-task.ts'
import { stopTask } from '../ecs/scheduler/stop-task.ts'
import { defineTask, pass, testCluster } from '../ecs/scheduler/test-cluster.ts'
import type { ContainerInstance, EcsState, Task } from '../ecs/state/state.ts'
import { answerIntrospection } from './introspection.ts'

let state: EcsState
let instance: ContainerInstance
let [first, second]: Task[] = []

beforeEach(() => {
  const world = testCluster({ instances: 1 })
  state = world.state
  instance = world.instances[0]!
  const taskDefinition = defineTask(state, 'hello_world', [{ name: 'mysql' }, { name: 'wordpress' }])
  const run = () =>
    startTask(state, state.now, { cluster: world.cluster, instance, taskDefinition, group: 'family:hello_world', startedBy: '' })
  first = run()
  second = run()
  pass(state, 60)
})

function ask(path: string): { statusCode: number; body: Record<string, unknown> } {
  const { statusCode, body } = answerIntrospection([state], `/_introspection/${path}`)
  return { statusCode, body: JSON.parse(body) as Record<string, unknown> }
}

describe('the agent of an instance', () => {
  test('tells its cluster, its ARN and its version', () => {
    expect(ask(`${instance.id}/v1/metadata`)).toEqual({
      statusCode: 200,
      body: {
        Cluster: 'default',
        ContainerInstanceArn: instance.arn,
        Version: `Amazon ECS Agent - v${instance.agentVersion} (${instance.agentHash})`,
      },
    })
  })

  test('lists its tasks with the keys that the guide prints', () => {
    const { body } = ask(`${instance.id}/v1/tasks`)
    expect(body).toEqual({ Tasks: [expect.objectContaining({ Arn: first!.arn }), expect.objectContaining({ Arn: second!.arn })] })
    const [task] = body['Tasks'] as Record<string, unknown>[]
    expect(task).toEqual({
      Arn: first!.arn,
      DesiredStatus: 'RUNNING',
      KnownStatus: 'RUNNING',
      Family: 'hello_world',
      Version: '1',
      Containers: ['mysql', 'wordpress'].map((name, index) => ({
        DockerId: first!.containers[index]!.runtimeId,
        DockerName: expect.stringMatching(new RegExp(`^ecs-hello_world-1-${name}-[0-9a-f]{20}$`)) as string,
        Name: name,
      })),
    })
  })

  test('shows the one task of an ARN or of the full id of a container', () => {
    const id = second!.containers[1]!.runtimeId!
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    expect(ask(`${instance.id}/v1/tasks?dockerid=${id}`).body).toMatchObject({ Arn: second!.arn })
    expect(ask(`${instance.id}/v1/tasks?taskarn=${second!.arn}`).body).toMatchObject({ Arn: second!.arn })
    expect(ask(`${instance.id}/v1/tasks?dockerid=${id.slice(0, 12)}`)).toEqual({ statusCode: 404, body: {} })
    expect(ask(`${instance.id}/v1/tasks?dockerid=${id}&taskarn=${second!.arn}`).statusCode).toBe(400)
  })

  test('shows a task that has stopped, without a desired status, until it is forgotten after an hour', () => {
    stopTask(state, state.now, first!, { stopCode: 'UserInitiated', stoppedReason: 'Task stopped by user' })
    pass(state, 60)
    const { body } = ask(`${instance.id}/v1/tasks?taskarn=${first!.arn}`)
    expect(body).toMatchObject({ KnownStatus: 'STOPPED', Containers: [{ Name: 'mysql' }, { Name: 'wordpress' }] })
    expect(body).not.toHaveProperty('DesiredStatus')
    pass(state, 3_600)
    expect(ask(`${instance.id}/v1/tasks?taskarn=${first!.arn}`).statusCode).toBe(404)
  })

  test('says what it knows, and is not there when the instance is deregistered or unknown', () => {
    expect(ask(instance.id)).toEqual({ statusCode: 200, body: { AvailableCommands: ['/v1/metadata', '/v1/tasks'] } })
    expect(ask(`${instance.id}/v1/nothing`).statusCode).toBe(404)
    expect(ask('0123/v1/metadata').statusCode).toBe(404)
    instance.status = 'INACTIVE'
    expect(ask(`${instance.id}/v1/metadata`).statusCode).toBe(404)
  })
})
