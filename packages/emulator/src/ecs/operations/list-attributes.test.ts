import { DeregisterContainerInstanceCommand, ListAttributesCommand, type ListAttributesRequest } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { testCluster, type TestCluster } from '../test-cluster.ts'

const list = ({ ecs }: TestCluster, request: Partial<ListAttributesRequest> = {}) =>
  ecs.send(new ListAttributesCommand({ targetType: 'container-instance', ...request }))

const stack = (value: string) => ({ attributes: [{ name: 'stack', value }] })

test('lists one entry for each attribute of each instance', async () => {
  await using cluster = await testCluster()
  const arns = [await cluster.addInstance(stack('test')), await cluster.addInstance()]
  const { attributes = [] } = await list(cluster)
  expect(new Set(attributes.map(({ targetId }) => targetId))).toEqual(new Set(arns))
  expect(attributes).toContainEqual({ name: 'ecs.os-type', value: 'linux', targetId: arns[1] })
  expect(attributes).toContainEqual({ name: 'stack', value: 'test', targetId: arns[0] })
})

test('filters by name, and by name and value', async () => {
  await using cluster = await testCluster()
  const [first, second] = [await cluster.addInstance(stack('test')), await cluster.addInstance(stack('production'))]
  await cluster.addInstance()
  const named = await list(cluster, { attributeName: 'stack' })
  expect(named.attributes?.map(({ targetId }) => targetId)).toEqual([first, second])
  const valued = await list(cluster, { attributeName: 'stack', attributeValue: 'production' })
  expect(valued.attributes).toEqual([{ name: 'stack', value: 'production', targetId: second }])
})

test('leaves out instances that were deregistered', async () => {
  await using cluster = await testCluster()
  const arn = await cluster.addInstance(stack('test'))
  await cluster.ecs.send(new DeregisterContainerInstanceCommand({ containerInstance: arn }))
  expect((await list(cluster)).attributes).toEqual([])
})

test('gives all attributes in pages', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  const all = (await list(cluster, { maxResults: 100 })).attributes!
  const paged = []
  let nextToken: string | undefined
  do {
    const page = await list(cluster, { maxResults: 7, nextToken })
    paged.push(...page.attributes!)
    nextToken = page.nextToken
  } while (nextToken)
  expect(paged).toEqual(all)
})

test('refuses a value without a name', async () => {
  await using cluster = await testCluster()
  await cluster.addInstance()
  await expect(list(cluster, { attributeValue: 'test' })).rejects.toMatchObject({ name: 'InvalidParameterException' })
})
